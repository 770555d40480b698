/**
 * Sign changes (between positive and not positive) divided by `nSamples`. Level-free;
 * between 0 (also for silence) and 1. Equals essentia's ZeroCrossingRate with threshold 0.
 * @see tests/core/features/zero-crossing-rate.test.ts
 */
export function zeroCrossingRate(samples: Float32Array, start: number, nSamples: number): number {
  let nCrossings = 0;
  let wasPositive = Number(samples[start]! > 0);
  for (let i = start + 1; i < start + nSamples; i++) {
    const isPositive = Number(samples[i]! > 0);
    // Summed instead of branched on, because the branch is unpredictable.
    nCrossings += isPositive ^ wasPositive;
    wasPositive = isPositive;
  }
  return nCrossings / nSamples;
}
