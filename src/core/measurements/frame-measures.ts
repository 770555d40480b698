import { config, measuring } from '../config.ts';
import { withVectors } from './algorithms.ts';
import type { Algorithms, Lender } from './algorithms.ts';
import { pitchOf } from './frame-pitch.ts';

const lowestHarmonicHz = 40;
const semitoneZeroHz = 27.5;

/**
 * Measures frames with essentia's algorithms, each called separately for each frame.
 * @returns a function that takes a frame of `measuring.frameSamples` and its loudness, and returns the values in the order of
 *   `frameColumns`; NaN for missing values. Flux is the distance to the frame of the previous call.
 * Compared with NumPy and SciPy in tests/core/measurements/measurer.test.ts.
 */
export function createFrameMeasures(essentia: Algorithms): (frame: Float32Array, loudnessLufs: number) => number[] {
  let before: Float32Array | null = null;
  return (frame, loudnessLufs) =>
    withVectors(essentia, 'frame measures', (lender) => {
      const { own, read } = lender;
      const rateHz = config.sampleRateHz;
      const { energyDbfs, pitchHz, samples, spectrum, voicing } = pitchOf(essentia, lender, frame);
      const magnitudes = essentia.vectorToArray(spectrum);
      const flux = distance(magnitudes, before ?? magnitudes);
      before = magnitudes;
      const sum = magnitudes.reduce((total, x) => total + x, 0);
      const mfcc = essentia.MFCC(
        ...([spectrum, 2, config.mel.highHz, magnitudes.length, 0, 'dbpow', config.mel.lowHz, 'unit_max'] as const),
        ...([config.mel.nBands, measuring.nMfcc, rateHz, config.mel.floorPower, 'power', 'htkMel', 'warping'] as const),
      );
      own(mfcc.bands);
      return [
        pitchHz,
        12 * Math.log2(pitchHz / semitoneZeroHz),
        voicing,
        loudnessLufs,
        energyDbfs,
        essentia.ZeroCrossingRate(samples, 0).zeroCrossingRate,
        sum > 0 ? essentia.Centroid(spectrum, rateHz / 2).centroid : NaN,
        sum > 0 ? essentia.RollOff(spectrum, measuring.rollOffShare, rateHz).rollOff : NaN,
        flux,
        sum > 0 ? essentia.Flatness(spectrum).flatness : NaN,
        ...contrast(essentia, lender, magnitudes, sum),
        ...read(mfcc.mfcc),
        ...chroma(essentia, lender, spectrum),
        ...harmonics(essentia, lender, spectrum, pitchHz),
      ];
    });
}

function distance(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += ((a[i] ?? 0) - (b[i] ?? 0)) ** 2;
  return Math.sqrt(sum);
}

const none = (n: number): number[] => Array.from({ length: n }, () => NaN);

/** On magnitudes scaled to sum 1, as for the network's features, so that it does not depend on loudness. */
function contrast(essentia: Algorithms, { give, own, read }: Lender, magnitudes: Float32Array, sum: number) {
  if (!(sum > 0)) return none(measuring.nContrastBands);
  const { highHz, lowHz, neighbourRatio } = config.contrast;
  const scaled = give(magnitudes.map((x) => x / sum));
  const found = essentia.SpectralContrast(
    ...([scaled, measuring.frameSamples, highHz, lowHz, neighbourRatio] as const),
    ...([measuring.nContrastBands, config.sampleRateHz, 0.15] as const),
  );
  own(found.spectralValley);
  return [...read(found.spectralContrast)];
}

function chroma(essentia: Algorithms, { own, read }: Lender, spectrum: ReturnType<Lender['give']>): readonly number[] {
  const { highHz, lowHz, maxPeaks, nBins, referenceHz } = config.chroma;
  const peaks = essentia.SpectralPeaks(spectrum, 0, highHz, maxPeaks, lowHz, 'magnitude', config.sampleRateHz);
  const hpcp = essentia.HPCP(
    ...([own(peaks.frequencies), own(peaks.magnitudes), false, 500, 0, highHz, false, lowHz] as const),
    ...([false, 'unitMax', referenceHz, config.sampleRateHz, nBins, 'squaredCosine', 1] as const),
  );
  return [...read(hpcp.hpcp)];
}

function harmonics(
  essentia: Algorithms,
  { own, read }: Lender,
  spectrum: ReturnType<Lender['give']>,
  pitchHz: number,
): readonly number[] {
  if (!(pitchHz > 0)) return none(5);
  const rateHz = config.sampleRateHz;
  const peaks = essentia.SpectralPeaks(spectrum, 0, rateHz / 2, 100, lowestHarmonicHz, 'frequency', rateHz);
  const frequencies = own(peaks.frequencies);
  const magnitudes = own(peaks.magnitudes);
  const found = essentia.HarmonicPeaks(frequencies, magnitudes, pitchHz, 20, 0.2);
  const [partialsHz, partials] = [own(found.harmonicFrequencies), own(found.harmonicMagnitudes)];
  if (!(essentia.vectorToArray(partials).reduce((total, x) => total + x, 0) > 0)) return none(5);
  return [
    essentia.Inharmonicity(partialsHz, partials).inharmonicity,
    essentia.OddToEvenHarmonicEnergyRatio(partialsHz, partials).oddToEvenHarmonicEnergyRatio,
    ...read(essentia.Tristimulus(partialsHz, partials).tristimulus),
  ];
}
