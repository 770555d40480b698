import { emotions } from '../classifier/labels.ts';
import type { WindowScores } from './types.ts';

/**
 * Mean probabilities over the windows, each counting by how long somebody speaks in it.
 * @returns eight probabilities that sum to 1, or null where no window has any
 */
export function overallOf(windows: readonly WindowScores[]): Float32Array | null {
  const sum = new Float64Array(emotions.length);
  let total = 0;
  for (const { probabilities, speechShare, startS, endS } of windows) {
    if (!probabilities) continue;
    const weight = speechShare * (endS - startS);
    total += weight;
    probabilities.forEach((p, i) => (sum[i]! += weight * p));
  }
  return total > 0 ? Float32Array.from(sum, (x) => x / total) : null;
}
