import { config } from '../config.ts';

/**
 * Level in dB re full scale: 10 log10(mean square + floorPower). A full-scale sine reads -3 dB, a full-scale square 0 dB.
 * The square of essentia's RMS, in dB.
 * @see tests/core/features/energy.test.ts
 */
export function energyDb(samples: Float32Array, start: number, nSamples: number): number {
  let sum = 0;
  for (let i = start; i < start + nSamples; i++) sum += samples[i]! * samples[i]!;
  return 10 * Math.log10(sum / nSamples + config.mel.floorPower);
}
