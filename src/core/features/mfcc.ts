import { config } from '../config.ts';

/** Sums, then differences, of mirrored bands; reused between calls. */
const folded = new Float64Array(config.mel.nBands);

/**
 * Mel-frequency cepstral coefficients: the DCT-II (orthonormal, no liftering) of a log-mel spectrum in dB.
 * Adding x dB to every band adds x * sqrt(nBands) to coefficient 0 and nothing to the others.
 * Davis & Mermelstein, Comparison of parametric representations for monosyllabic word recognition, 1980.
 * @param logMel holds nBands values from index `from`; nBands is a multiple of 8, at most config.mel.nBands
 *
 * Even coefficients use sums of mirrored bands, odd ones differences, which halves the number of products.
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
  const half = nBands / 2;
  for (let low = 0; low < half; low++) {
    const a = logMel[from + low]!;
    const b = logMel[from + nBands - 1 - low]!;
    folded[low] = a + b;
    folded[half + low] = a - b;
  }
  for (let row = 0, i = offset; row < dct.length; row += nBands, i++) {
    const first = (i - offset) % 2 === 0 ? 0 : half;
    let a = 0;
    let b = 0;
    for (let band = 0; band < half; band += 4) {
      const x = first + band;
      const w = row + band;
      a += folded[x]! * dct[w]! + folded[x + 1]! * dct[w + 1]!;
      b += folded[x + 2]! * dct[w + 2]! + folded[x + 3]! * dct[w + 3]!;
    }
    out[i] = a + b;
  }
}
