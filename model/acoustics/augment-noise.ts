import { config } from '#core/config.ts';
import { filtered, peak } from './biquad.ts';
import { changeSpeed } from './resample.ts';
import { between } from './random.ts';

/**
 * Augmentation: varies a recorded noise by a speed of 0.5 to 2 and two resonances or dips of up to 12 dB. So the network cannot
 * memorise the few hundred recordings.
 * @param noise at 16 kHz
 */
export function augmentNoise(noise: Float32Array, random: () => number): Float32Array {
  const peaks = [between(random, 100, 1000), between(random, 1000, 6000)].map((hz) =>
    peak(hz, config.sampleRateHz, between(random, 0.5, 2), 24 * (random() - 0.5)),
  );
  // Multiples of 0.01 keep the resampler's filter small.
  const speed = Math.round(100 * between(random, 0.5, 2)) / 100;
  return filtered(changeSpeed(noise, config.sampleRateHz, speed), peaks);
}
