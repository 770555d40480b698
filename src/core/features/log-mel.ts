import { config } from '../config.ts';
import type { BandMatrix } from './tables.ts';

/**
 * Log-mel spectrum in dB: 10 log10(band power + floorPower) per band. A full-scale sine reads about 0 dB in its band.
 * @param power power spectrum of a short frame, 257 bins, scaled so that a full-scale sine peaks at 1
 * @param mel essentia's MelBands (htkMel, peak 1, type power)
 * @param out receives `mel.nBands` values from `offset` on; digital silence gives 10 log10(floorPower)
 * @see tests/core/features/log-mel.test.ts, against essentia and against SciPy
 */
export function logMel(power: Float64Array, mel: BandMatrix, out: Float32Array, offset: number): void {
  const { floorPower } = config.mel;
  const { nBands, firstBin, start, weights } = mel;
  for (let band = 0; band < nBands; band++) {
    const from = start[band]!;
    const nBins = start[band + 1]! - from;
    const bin = firstBin[band]!;
    let sum = 0;
    for (let i = 0; i < nBins; i++) sum += weights[from + i]! * power[bin + i]!;
    out[offset + band] = 10 * Math.log10(sum + floorPower);
  }
}
