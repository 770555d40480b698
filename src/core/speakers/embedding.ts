import projection from './projection.json' with { type: 'json' };

/** How far from the mean, in deviations, a statistic counts at most. */
const mostDeviations = 4;

/**
 * Where a piece of speech lies in the space in which voices are told apart: its statistics, standardised and projected by linear
 * discriminant analysis, so that one speaker's pieces differ by 1 in every dimension. Distances between pieces are angles as seen
 * from the mean of a recording.
 * @param statistics as `statisticNames` lists them
 * @returns `nDims` numbers
 */
export function speakerEmbedding(statistics: Float32Array): Float32Array {
  const { deviation, matrix, mean, nDims } = projection;
  const out = new Float32Array(nDims);
  statistics.forEach((value, i) => {
    const z = Math.max(-mostDeviations, Math.min(mostDeviations, (value - mean[i]!) / deviation[i]!));
    for (let d = 0; d < nDims; d++) out[d]! += z * matrix[i * nDims + d]!;
  });
  return out;
}
