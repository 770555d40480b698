import { speechWeightedSum } from './pooling.ts';
import type { WindowScores } from './types.ts';

/**
 * Mean probabilities over the windows, each counting by how long somebody speaks in it.
 * @returns eight probabilities that sum to 1, or null where no window has any
 */
export function overallOf(windows: readonly WindowScores[]): Float32Array | null {
  const { sum, speechS } = speechWeightedSum(windows);
  return speechS > 0 ? Float32Array.from(sum, (x) => x / speechS) : null;
}
