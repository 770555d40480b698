/**
 * Sign changes per sample: how often the sound passes between positive and not positive, divided by `nSamples`. Level-free;
 * between 0 (silence, too) and 1. Same numbers as essentia's ZeroCrossingRate with threshold 0.
 * @see tests/core/features/zero-crossing-rate.test.ts
 */
export function zeroCrossingRate(samples: Float32Array, start: number, nSamples: number): number {
  let nCrossings = 0;
  let wasPositive = Number(samples[start]! > 0);
  for (let i = start + 1; i < start + nSamples; i++) {
    const isPositive = Number(samples[i]! > 0);
    // Added up, not branched on: nobody can predict the branch.
    nCrossings += isPositive ^ wasPositive;
    wasPositive = isPositive;
  }
  return nCrossings / nSamples;
}
