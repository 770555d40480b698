import { config } from '../config.ts';

/** Writes nBands contrasts, then nBands valleys into `out` from `offset` on. */
export type SpectralContrastExtractor = (magnitude: Float64Array, out: Float32Array, offset: number) => void;

/** Share of the bins distributed evenly before the rest is distributed logarithmically (essentia's default). */
const staticShare = 0.15;
/** Keeps the logarithm of an empty valley finite (essentia's value). */
const smallest = 1e-30;

/**
 * Shape-based spectral contrast: in each of 6 roughly logarithmic bands, how far the mean of the strongest 40 % of bins
 * (the peak) stands above the mean of the weakest 40 % (the valley). Contrast is -(peak / valley)^(1 / ln mean), in
 * (-1, 0); the valley is its natural logarithm. Computed on the magnitude spectrum scaled to sum 1, so level-free; digital
 * silence gives zeros. Jiang et al., Music type classification by spectral contrast feature, 2002; Akkermans, Serra &
 * Herrera, Shape-based spectral contrast descriptor, 2009.
 *
 * Same numbers as essentia's SpectralContrast on that scaled spectrum: see tests/core/features/spectral-contrast.test.ts.
 * @param nSamples the frame size of which the magnitude spectrum holds bins 0..nSamples/2
 */
export function createSpectralContrast(nSamples: number): SpectralContrastExtractor {
  const { nBands, neighbourRatio } = config.contrast;
  const scaled = new Float64Array(nSamples / 2 + 1);
  const bands = bandEdges(nSamples);

  return (magnitude, out, offset) => {
    let sum = 0;
    for (let bin = 0; bin < magnitude.length; bin++) sum += magnitude[bin]!;
    if (!(sum > 0)) {
      out.fill(0, offset, offset + 2 * nBands);
      return;
    }
    const gain = 1 / sum;
    for (let bin = 0; bin < magnitude.length; bin++) scaled[bin] = magnitude[bin]! * gain;
    for (let b = 0; b < nBands; b++) {
      const [from, to] = bands[b]!;
      const nNeighbours = Math.max(1, Math.round(neighbourRatio * (to - from)));
      const mean = meanOf(scaled, from, to) + smallest;
      parted(scaled, from, to, from + nNeighbours);
      const valley = meanOf(scaled, from, from + nNeighbours) + smallest;
      parted(scaled, from + nNeighbours, to, to - nNeighbours);
      const peak = meanOf(scaled, to - nNeighbours, to) + smallest;
      out[offset + b] = -((peak / valley) ** (1 / Math.log(mean)));
      out[offset + nBands + b] = Math.log(valley);
    }
  };
}

function meanOf(values: Float64Array, from: number, to: number): number {
  let sum = 0;
  for (let i = from; i < to; i++) sum += values[i]!;
  return sum / (to - from);
}

/**
 * Reorders values so that none before `middle` is larger than any after it (quickselect, Hoare 1961). The means need no
 * full order, and sorting takes three times as long.
 */
function parted(values: Float64Array, from: number, to: number, middle: number): void {
  let low = from;
  let high = to;
  while (low < middle && middle < high) {
    const pivot = medianOf(values[low]!, values[(low + high) >> 1]!, values[high - 1]!);
    let first = low;
    for (let i = low; i < high; i++) {
      const value = values[i]!;
      values[i] = values[first]!;
      values[first] = value;
      // Summed instead of branched on, because the branch is unpredictable.
      first += Number(value < pivot);
    }
    if (first === low) {
      // Nothing is smaller: separate the values equal to the pivot instead.
      for (let i = low; i < high; i++) {
        if (values[i]! > pivot) continue;
        values[i] = values[first]!;
        values[first++] = pivot;
      }
      if (middle <= first) return;
    }
    if (middle < first) high = first;
    else low = first;
  }
}

function medianOf(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}

/** First and one-past-last bin of each band. */
function bandEdges(nSamples: number): (readonly [number, number])[] {
  const { nBands, lowHz, highHz } = config.contrast;
  const binHz = config.sampleRateHz / nSamples;
  const nBins = Math.round(highHz / binHz);
  const nStatic = Math.round((staticShare * nBins) / nBands);
  const ratio = ((Math.round((1 - staticShare) * nBins) * binHz) / lowHz) ** (1 / nBands);
  const first = Math.round(lowHz / binHz);
  return Array.from({ length: nBands }, (_, b) => {
    const edge = (k: number): number => (k === 0 ? first : Math.round((lowHz * ratio ** k) / binHz)) + k * nStatic;
    return [edge(b), Math.min(edge(b + 1), nSamples / 2 + 1)] as const;
  });
}
