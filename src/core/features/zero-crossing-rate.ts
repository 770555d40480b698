/**
 * Sign changes per sample: how often the sound passes between positive and not positive, divided by `nSamples`. Level-free;
 * between 0 (silence, too) and 1. Same numbers as essentia's ZeroCrossingRate with threshold 0.
 * @see tests/core/features/zero-crossing-rate.test.ts
 */
export function zeroCrossingRate(samples: Float32Array, start: number, nSamples: number): number {
  let nCrossings = 0;
  let wasPositive = samples[start]! > 0;
  for (let i = start + 1; i < start + nSamples; i++) {
    const isPositive = samples[i]! > 0;
    if (isPositive !== wasPositive) nCrossings++;
    wasPositive = isPositive;
  }
  return nCrossings / nSamples;
}
