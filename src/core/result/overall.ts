import { speechWeightedSum } from './pooling.ts';
import type { WindowScores } from './types.ts';

/**
 * Mean probabilities over the windows, weighted by speech.
 * @returns eight probabilities that sum to 1, or null if no window has any
 */
export function overallOf(windows: readonly WindowScores[]): Float32Array | null {
  const { sum, speechS } = speechWeightedSum(windows);
  return speechS > 0 ? Float32Array.from(sum, (x) => x / speechS) : null;
}
