import projection from './projection.json' with { type: 'json' };

/** Statistics are clamped to this many standard deviations. */
const mostDeviations = 4;

/**
 * The speaker embedding of a piece of speech: its statistics, standardised and projected by linear
 * discriminant analysis, so that the within-speaker deviation is 1 in every dimension. Distances between pieces are angles
 * relative to the mean of a recording.
 * @param statistics in the order of `statisticNames`
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
