import type { RecentringRule } from './manifest.ts';

/** The mean of vectors that arrive one by one, each with a weight. */
export interface RunningMean {
  add(vector: ArrayLike<number>, weight: number): void;
  /** Sum of the weights. */
  readonly count: number;
  /** All 0 before anything arrived; fresh. */
  read(): Float32Array;
}

/** @param size of the vectors */
export function createRunningMean(size: number): RunningMean {
  const sum = new Float64Array(size);
  let count = 0;
  return {
    add(vector, weight) {
      count += weight;
      for (let i = 0; i < size; i++) sum[i]! += weight * (vector[i] ?? 0);
    },
    get count() {
      return count;
    },
    read: () => Float32Array.from(sum, (x) => (count > 0 ? x / count : 0)),
  };
}

/**
 * Moves a pooled vector from one voice towards the voices the network learnt from:
 * pooled + strength * n / (n + prior) * (reference - mean). The fewer windows the mean rests on, the less it is trusted.
 * @param reference mean over the training speakers, of the same kind of speech as `mean`
 * @param count windows that the mean rests on
 * @returns fresh
 */
export function recentred(
  pooled: Float32Array,
  reference: Float32Array,
  mean: Float32Array,
  count: number,
  { strength, prior }: RecentringRule,
): Float32Array {
  const share = count > 0 ? (strength * count) / (count + prior) : 0;
  return pooled.map((x, i) => x + share * (reference[i]! - mean[i]!));
}
