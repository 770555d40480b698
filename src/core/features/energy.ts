import { config } from '../config.ts';

/**
 * Level in dB re full scale: 10 log10(mean square + floorPower). A full-scale sine reads -3 dB, a full-scale square 0 dB.
 * The square of essentia's RMS, in dB.
 * @see tests/core/features/energy.test.ts
 */
export function energyDb(samples: Float32Array, start: number, nSamples: number): number {
  // Two independent sums, so that additions do not wait for each other.
  let even = 0;
  let odd = 0;
  for (let i = start; i < start + nSamples; i += 2) {
    even += samples[i]! * samples[i]!;
    odd += samples[i + 1]! * samples[i + 1]!;
  }
  return 10 * Math.log10((even + odd) / nSamples + config.mel.floorPower);
}
