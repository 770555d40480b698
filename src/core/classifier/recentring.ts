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
 * How well a voice is known, 0 .. 1: the fewer windows its mean rests on, the less that is trusted.
 * @param count windows that the mean rests on
 * @param prior so many of them tell half
 */
export function knownShare(count: number, prior: number): number {
  return count > 0 ? count / (count + prior) : 0;
}

/**
 * Moves a pooled vector from one voice towards the voices the network learnt from: pooled + share * (reference - mean).
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
