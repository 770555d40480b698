/** Level reported for digital silence, in dB re full scale. */
export const silenceDbfs = -120;

/** Peak and root-mean-square level in dB re full scale; a full-scale square wave is 0 and 0; silence is -120. */
export interface Level {
  readonly peakDbfs: number;
  readonly rmsDbfs: number;
}

/** A power (mean square) in dB re full scale, at least `silenceDbfs`. */
export function powerToDbfs(power: number): number {
  return power > 1e-12 ? 10 * Math.log10(power) : silenceDbfs;
}

/** Mean square of `samples[start .. end)`; 0 where there are none. */
export function meanSquare(samples: Float32Array, start = 0, end = samples.length): number {
  let sum = 0;
  for (let i = start; i < end; i++) sum += samples[i]! * samples[i]!;
  return end > start ? sum / (end - start) : 0;
}

/** Measures the level of any number of samples, none counting as silence. Tested in tests/core/signal/level.test.ts. */
export function measureLevel(samples: Float32Array): Level {
  let peak = 0;
  for (const sample of samples) peak = Math.max(peak, Math.abs(sample));
  return { peakDbfs: powerToDbfs(peak * peak), rmsDbfs: powerToDbfs(meanSquare(samples)) };
}
