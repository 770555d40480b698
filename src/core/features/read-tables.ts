import { config } from '../config.ts';
import { callEssentia, type Essentia } from './essentia.ts';
import type { BandMatrix, FeatureTables } from './tables.ts';

/** No mel triangle spans this many bins of a short frame (the widest, at 8 kHz, spans 21). */
const combBins = 32;

/**
 * Reads the filterbanks from essentia.js. essentia rebuilds each filterbank on every call (0.4 ms for the mel bands
 * alone), but they are linear: unit vectors as input reveal the weights, and applying those is a dot product.
 * Takes tens of milliseconds. Frees everything on essentia's heap.
 * The result is stored in essentia-tables.ts, so that the app does not have to wait for essentia.
 * @throws Error if essentia rejects a call or its filterbank does not have the expected sparsity
 * @see tests/core/features/tables.test.ts, which compares the tables with essentia's output
 */
export function readTables(essentia: Essentia): FeatureTables {
  return {
    shortWindow: readWindow(essentia, config.frame.shortSamples),
    longWindow: readWindow(essentia, config.frame.longSamples),
    mel: readMel(essentia),
    dct: readDct(essentia),
  };
}

function readWindow(essentia: Essentia, nSamples: number): Float64Array {
  const ones = new Float32Array(nSamples).fill(1);
  return Float64Array.from(
    callEssentia(essentia, 'Windowing', ones, (v) => essentia.Windowing(v, true, nSamples, 'hann', 0, false).frame),
  );
}

function readDct(essentia: Essentia): Float64Array {
  const { nBands } = config.mel;
  const { nCoefficients } = config.mfcc;
  const dct = new Float64Array(nCoefficients * nBands);
  for (let band = 0; band < nBands; band++) {
    const unit = new Float32Array(nBands);
    unit[band] = 1;
    const column = callEssentia(essentia, 'DCT', unit, (v) => essentia.DCT(v, 2, nBands, 0, nCoefficients).dct);
    column.forEach((value, i) => (dct[i * nBands + band] = value));
  }
  return dct;
}

/** Calls essentia's MelBands on a magnitude spectrum, which it squares itself. */
function melBands(essentia: Essentia, magnitudes: Float32Array): Float32Array {
  const { nBands, lowHz, highHz } = config.mel;
  return callEssentia(
    essentia,
    'MelBands',
    magnitudes,
    (v) =>
      essentia.MelBands(
        v,
        highHz,
        magnitudes.length,
        false,
        lowHz,
        'unit_max',
        nBands,
        config.sampleRateHz,
        'power',
        'htkMel',
        'warping',
      ).bands,
  );
}

/** Uses combs of unit bins, spaced so that no band covers two of them: 32 calls give all 257 columns. */
function readMel(essentia: Essentia): BandMatrix {
  const { nBands } = config.mel;
  const nBins = config.frame.shortSamples / 2 + 1;
  const dense = new Float64Array(nBands * nBins);
  for (let phase = 0; phase < combBins; phase++) {
    const comb = new Float32Array(nBins);
    for (let bin = phase; bin < nBins; bin += combBins) comb[bin] = 1;
    melBands(essentia, comb).forEach((weight, band) => {
      const bin = phase + combBins * Math.round((centreBin(band) - phase) / combBins);
      if (weight > 0) dense[band * nBins + bin] = weight;
    });
  }
  checkMel(essentia, dense, nBins);
  return toBands(dense, nBands, nBins);
}

/** Peak of a band's triangle, in bins. HTK mel scale: Young et al., The HTK Book, 5.4. */
function centreBin(band: number): number {
  const { nBands, lowHz, highHz } = config.mel;
  const toMel = (hz: number): number => 2595 * Math.log10(1 + hz / 700);
  const mel = toMel(lowHz) + ((band + 1) / (nBands + 1)) * (toMel(highHz) - toMel(lowHz));
  return ((700 * (10 ** (mel / 2595) - 1)) / config.sampleRateHz) * config.frame.shortSamples;
}

/** Checks the result against one call with a spectrum in which all bins differ. */
function checkMel(essentia: Essentia, dense: Float64Array, nBins: number): void {
  const magnitudes = Float32Array.from({ length: nBins }, (_, bin) => 1 + ((bin * 7919) % 101) / 101);
  melBands(essentia, magnitudes).forEach((expected, band) => {
    let sum = 0;
    magnitudes.forEach((m, bin) => (sum += (dense[band * nBins + bin] ?? 0) * m * m));
    if (!(Math.abs(sum - expected) <= 1e-4 * expected)) throw new Error(`essentia's mel band ${band} was misread`);
  });
}

function toBands(dense: Float64Array, nBands: number, nBins: number): BandMatrix {
  const firstBin = new Int32Array(nBands);
  const start = new Int32Array(nBands + 1);
  const weights: number[] = [];
  for (let band = 0; band < nBands; band++) {
    const row = dense.subarray(band * nBins, (band + 1) * nBins);
    const first = row.findIndex((weight) => weight > 0);
    const last = row.findLastIndex((weight) => weight > 0);
    firstBin[band] = first;
    weights.push(...row.subarray(first, last + 1));
    start[band + 1] = weights.length;
  }
  return { nBands, firstBin, start, weights: Float64Array.from(weights) };
}
