import { config } from '#core/config.ts';
import { filtered, peak } from './biquad.ts';
import { changeSpeed } from './mixing.ts';
import { between } from './random.ts';

/**
 * A recorded noise as another one of its kind: played at half to twice its speed, with two bends of up to 12 dB in its spectrum. A few
 * hundred recordings become as many as there are clips, so that none of them is learnt by heart.
 *
 * @param noise at 16 kHz
 */
export function variedNoise(noise: Float32Array, random: () => number): Float32Array {
  const bends = [between(random, 100, 1000), between(random, 1000, 6000)].map((hz) =>
    peak(hz, config.sampleRateHz, between(random, 0.5, 2), 24 * (random() - 0.5)),
  );
  // A resampler of whole hundredths is a small one.
  const speed = Math.round(100 * between(random, 0.5, 2)) / 100;
  return filtered(changeSpeed(noise, config.sampleRateHz, speed), bends);
}
