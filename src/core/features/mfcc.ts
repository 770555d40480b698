/**
 * Mel-frequency cepstral coefficients: the DCT-II (orthonormal, no liftering) of a log-mel spectrum in dB.
 * Adding x dB to every band adds x * sqrt(nBands) to coefficient 0 and nothing to the others.
 * Davis & Mermelstein, Comparison of parametric representations for monosyllabic word recognition, 1980.
 * @param logMel holds nBands values from `from` on
 * @param dct essentia's DCT, coefficients x bands, row-major (FeatureTables.dct)
 * @param out receives dct.length / nBands coefficients from `offset` on; may be the array `logMel` is in
 * @see tests/core/features/mfcc.test.ts, against essentia's DCT and SciPy's
 */
export function mfcc(
  logMel: Float32Array,
  from: number,
  nBands: number,
  dct: Float64Array,
  out: Float32Array,
  offset: number,
): void {
  for (let row = 0, i = offset; row < dct.length; row += nBands, i++) {
    let sum = 0;
    for (let band = 0; band < nBands; band++) sum += dct[row + band]! * logMel[from + band]!;
    out[i] = sum;
  }
}
