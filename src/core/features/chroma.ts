import { config } from '../config.ts';

/** Writes 12 values in [0, 1] into `out` from `offset` on. */
export type ChromaExtractor = (magnitude: Float64Array, out: Float32Array, offset: number) => void;

/**
 * Harmonic pitch class profile: spectral peaks between 80 and 3500 Hz, folded onto twelve semitones (bin 0 is A), each
 * peak's power spread over the bins within half a semitone by a squared cosine, scaled so that the strongest bin is 1.
 * Without any peak all are 0. Level-free. Gomez, Tonal description of polyphonic audio for music content processing, 2006.
 *
 * Computes what essentia's SpectralPeaks (the 60 largest, parabolic interpolation) and HPCP (no band split, no harmonics)
 * do: see tests/core/features/chroma.test.ts.
 * @param nSamples the frame size of which the magnitude spectrum holds bins 0..nSamples/2
 */
export function createChroma(nSamples: number): ChromaExtractor {
  const { nBins, lowHz, highHz, referenceHz, maxPeaks } = config.chroma;
  const binHz = config.sampleRateHz / nSamples;
  const frequency = new Float64Array(nSamples / 2 + 1);
  const height = new Float64Array(nSamples / 2 + 1);
  const profile = new Float64Array(nBins);
  const firstBin = Math.ceil(lowHz / binHz);

  /** Finds the peaks, fills `frequency` and `height`, and returns how many there are. */
  function findPeaks(magnitude: Float64Array): number {
    let nPeaks = 0;
    const last = magnitude.length - 1;
    if (magnitude[firstBin]! > magnitude[firstBin + 1]!) {
      frequency[nPeaks] = firstBin * binHz;
      height[nPeaks++] = magnitude[firstBin]!;
    }
    for (let bin = firstBin + 1; bin < last; bin++) {
      const mid = magnitude[bin]!;
      const left = magnitude[bin - 1]!;
      if (!(mid > left)) continue;
      // A plateau counts as one peak in its middle.
      let end = bin;
      while (end + 1 < last && mid === magnitude[end + 1]) end++;
      const right = magnitude[end + 1]!;
      if (!(mid > right)) continue;
      const isPlateau = end > bin;
      const shift = isPlateau ? (end - bin) / 2 : (0.5 * (left - right)) / (left - 2 * mid + right);
      const hz = (bin + shift) * binHz;
      if (hz > highHz) break;
      frequency[nPeaks] = hz;
      height[nPeaks++] = isPlateau ? mid : mid - 0.25 * (left - right) * shift;
      bin = end;
    }
    return nPeaks;
  }

  /** Removes the smallest peaks until `maxPeaks` are left. */
  function keepLargest(nPeaks: number): number {
    let n = nPeaks;
    while (n > maxPeaks) {
      let smallest = 0;
      for (let i = 1; i < n; i++) if (height[i]! < height[smallest]!) smallest = i;
      n--;
      frequency[smallest] = frequency[n]!;
      height[smallest] = height[n]!;
    }
    return n;
  }

  return (magnitude, out, offset) => {
    profile.fill(0);
    const nPeaks = keepLargest(findPeaks(magnitude));
    let largest = 0;
    for (let i = 0; i < nPeaks; i++) {
      if (frequency[i]! < lowHz) continue;
      const position = Math.log2(frequency[i]! / referenceHz) * nBins;
      const semitone = Math.round(position);
      const weight = Math.cos(Math.PI * (position - semitone)) ** 2;
      profile[((semitone % nBins) + nBins) % nBins]! += weight * height[i]! * height[i]!;
    }
    for (let i = 0; i < nBins; i++) largest = Math.max(largest, profile[i]!);
    for (let i = 0; i < nBins; i++) out[offset + i] = largest > 0 ? profile[i]! / largest : 0;
  };
}
