/** Weighted running mean of vectors. */
export interface RunningMean {
  add(vector: ArrayLike<number>, weight: number): void;
  /** Sum of the weights. */
  readonly count: number;
  /** The mean, all 0 at the start; a fresh array. */
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
 * How well a voice is known, 0 .. 1. A mean over few windows is trusted less.
 * @param count number of windows in the mean
 * @param prior number of windows at which the mean gets half weight
 */
export function knownShare(count: number, prior: number): number {
  return count > 0 ? count / (count + prior) : 0;
}

/**
 * Shifts a pooled vector from one voice towards the training voices: pooled + share * (reference - mean).
 * @param reference mean over the training speakers, of the same kind of speech as `mean`
 * @returns fresh
 */
export function recentred(
  pooled: Float32Array,
  reference: Float32Array,
  mean: Float32Array,
  share: number,
): Float32Array {
  return pooled.map((x, i) => x + share * (reference[i]! - mean[i]!));
}
