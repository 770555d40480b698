import { config } from '#core/config.ts';
import { filtered, peak } from './biquad.ts';
import { changeSpeed } from './changes.ts';

/**
 * A recorded noise as another one of its kind: played at half to twice its speed, with two bends of up to 12 dB in its spectrum. A few
 * hundred recordings become as many as there are clips, so that none of them is learnt by heart.
 *
 * @param noise at 16 kHz
 */
export function variedNoise(noise: Float32Array, random: () => number): Float32Array {
  const between = (low: number, high: number): number => low * (high / low) ** random();
  const bends = [between(100, 1000), between(1000, 6000)].map((hz) =>
    peak(hz, config.sampleRateHz, between(0.5, 2), 24 * (random() - 0.5)),
  );
  // A resampler of whole hundredths is a small one.
  const speed = Math.round(100 * between(0.5, 2)) / 100;
  return filtered(changeSpeed(noise, config.sampleRateHz, speed), bends);
}
