/** Points in order of time, each with some values. */
export interface Track {
  /** Row-major [points, nValues]. */
  readonly values: Float64Array;
  readonly nValues: number;
  /** How much each point counts, more than 0. */
  readonly weights: Float64Array;
}

/** When a change counts. */
export interface ChangeRule {
  /** What one more change must at least take off the weighted sum of squared distances from the means. */
  readonly penalty: number;
  /** Points between two changes at least, 1 or more. */
  readonly minPoints: number;
}

/** Sums over the points before each, so that the cost of any stretch takes one step per value. */
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
 * Where the mean of a track changes: the exact minimum, over all ways to cut it into stretches of at least `minPoints`, of the
 * weighted squared distances from the stretches' means plus `penalty` for each change. That is a Gaussian mean shift with a
 * known variance of 1/2 a value. By PELT (Killick, Fearnhead and Eckley, JASA 107(500), 2012), in linear time where changes are
 * spread over the track. A cut that is beaten is dropped only `minPoints` later: before that the better one may not be used yet.
 * @returns the first points of the stretches after the first, in order; none where nothing changes or there are too few points
 * Tested against plain dynamic programming in NumPy in tests/core/result/change-points.test.ts.
 */
export function changePoints(track: Track, { minPoints, penalty }: ChangeRule): readonly number[] {
  const nPoints = track.weights.length;
  if (nPoints < 2 * minPoints) return [];
  const cost = createCost(track);
  const best = new Float64Array(nPoints + 1).fill(Infinity);
  const cutBefore = new Int32Array(nPoints + 1);
  best[0] = -penalty;
  // Where the last stretch may begin, from which end on it cannot any more, and what it comes to at this end.
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
