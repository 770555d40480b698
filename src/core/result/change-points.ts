/** Points in order of time, each with some values. */
export interface Track {
  /** Row-major [points, nValues]. */
  readonly values: Float64Array;
  readonly nValues: number;
  /** Weight of each point, above 0. */
  readonly weights: Float64Array;
}

/** Conditions for a change. */
export interface ChangeRule {
  /** Minimum reduction of the weighted sum of squared distances from the means per change. */
  readonly penalty: number;
  /** Minimum number of points between two changes, at least 1. */
  readonly minPoints: number;
}

/** Prefix sums, so that the cost of any segment takes constant time per value. */
function createCost({ nValues, values, weights }: Track): (from: number, to: number) => number {
  const nPoints = weights.length;
  const weightSums = new Float64Array(nPoints + 1);
  const squareSums = new Float64Array(nPoints + 1);
  const sums = new Float64Array((nPoints + 1) * nValues);
  for (let t = 0; t < nPoints; t++) {
    const weight = weights[t]!;
    let squares = 0;
    for (let d = 0; d < nValues; d++) {
      const x = values[t * nValues + d]!;
      squares += weight * x * x;
      sums[(t + 1) * nValues + d] = sums[t * nValues + d]! + weight * x;
    }
    weightSums[t + 1] = weightSums[t]! + weight;
    squareSums[t + 1] = squareSums[t]! + squares;
  }
  return (from, to) => {
    let ofMeans = 0;
    for (let d = 0; d < nValues; d++) {
      const sum = sums[to * nValues + d]! - sums[from * nValues + d]!;
      ofMeans += sum * sum;
    }
    return squareSums[to]! - squareSums[from]! - ofMeans / (weightSums[to]! - weightSums[from]!);
  };
}

/**
 * Finds changes of the mean of a track: the exact minimum, over all segmentations with at least `minPoints` per segment, of the
 * weighted squared distances from the segment means plus `penalty` per change. This is a Gaussian mean shift with a
 * known variance of 1/2 per value. Uses PELT (Killick, Fearnhead and Eckley, JASA 107(500), 2012), in linear time if changes are
 * spread over the track. A dominated candidate is pruned only `minPoints` later, because the better one cannot be used before.
 * @returns the first points of the segments after the first, in order; empty if nothing changes or there are too few points
 * Tested against plain dynamic programming in NumPy in tests/core/result/change-points.test.ts.
 */
export function changePoints(track: Track, { minPoints, penalty }: ChangeRule): readonly number[] {
  const nPoints = track.weights.length;
  if (nPoints < 2 * minPoints) return [];
  const cost = createCost(track);
  const best = new Float64Array(nPoints + 1).fill(Infinity);
  const cutBefore = new Int32Array(nPoints + 1);
  best[0] = -penalty;
  // Candidate starts of the last segment, the end from which each is pruned, and its cost at the current end.
  const starts = new Int32Array(nPoints);
  const goneFrom = new Int32Array(nPoints);
  const totals = new Float64Array(nPoints);
  let nStarts = 0;
  for (let end = minPoints; end <= nPoints; end++) {
    const newest = end - minPoints;
    if (best[newest]! < Infinity) {
      starts[nStarts] = newest;
      goneFrom[nStarts++] = nPoints + 1;
    }
    for (let i = 0; i < nStarts; i++) {
      const start = starts[i]!;
      totals[i] = best[start]! + cost(start, end);
      if (totals[i]! + penalty < best[end]!) {
        best[end] = totals[i]! + penalty;
        cutBefore[end] = start;
      }
    }
    let nKept = 0;
    for (let i = 0; i < nStarts; i++) {
      const until = totals[i]! > best[end]! ? Math.min(goneFrom[i]!, end + minPoints) : goneFrom[i]!;
      if (until <= end + 1) continue;
      starts[nKept] = starts[i]!;
      goneFrom[nKept++] = until;
    }
    nStarts = nKept;
  }
  const changes: number[] = [];
  for (let at = cutBefore[nPoints]!; at > 0; at = cutBefore[at]!) changes.push(at);
  return changes.reverse();
}
