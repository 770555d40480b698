import type { Essentia, EssentiaVector } from '../features/essentia.ts';

/**
 * The algorithms of essentia.js (0.1.3) used for measurements. Passed in by workers/essentia.ts and model/recogniser/essentia.ts.
 * Signatures: https://mtg.github.io/essentia.js/docs/api/Essentia.html
 */
export interface Algorithms extends Essentia {
  Spectrum(frame: EssentiaVector, size: number): { readonly spectrum: EssentiaVector };
  MFCC(
    spectrum: EssentiaVector,
    dctType: 2 | 3,
    highFrequencyBound: number,
    inputSize: number,
    liftering: number,
    logType: 'dbpow' | 'dbamp' | 'log' | 'natural',
    lowFrequencyBound: number,
    normalize: 'unit_max' | 'unit_sum' | 'unit_tri',
    numberBands: number,
    numberCoefficients: number,
    sampleRate: number,
    silenceThreshold: number,
    type: 'power' | 'magnitude',
    warpingFormula: 'htkMel' | 'slaneyMel',
    weighting: 'warping' | 'linear',
  ): { readonly bands: EssentiaVector; readonly mfcc: EssentiaVector };
  SpectralPeaks(
    spectrum: EssentiaVector,
    magnitudeThreshold: number,
    maxFrequency: number,
    maxPeaks: number,
    minFrequency: number,
    orderBy: 'frequency' | 'magnitude',
    sampleRate: number,
  ): { readonly frequencies: EssentiaVector; readonly magnitudes: EssentiaVector };
  HPCP(
    frequencies: EssentiaVector,
    magnitudes: EssentiaVector,
    bandPreset: boolean,
    bandSplitFrequency: number,
    harmonics: number,
    maxFrequency: number,
    maxShifted: boolean,
    minFrequency: number,
    nonLinear: boolean,
    normalized: 'unitMax' | 'unitSum' | 'none',
    referenceFrequency: number,
    sampleRate: number,
    size: number,
    weightType: 'squaredCosine' | 'cosine' | 'none',
    windowSize: number,
  ): { readonly hpcp: EssentiaVector };
  SpectralContrast(
    spectrum: EssentiaVector,
    frameSize: number,
    highFrequencyBound: number,
    lowFrequencyBound: number,
    neighbourRatio: number,
    numberBands: number,
    sampleRate: number,
    staticDistribution: number,
  ): { readonly spectralContrast: EssentiaVector; readonly spectralValley: EssentiaVector };
  Centroid(array: EssentiaVector, range: number): { readonly centroid: number };
  RollOff(spectrum: EssentiaVector, cutoff: number, sampleRate: number): { readonly rollOff: number };
  Flatness(array: EssentiaVector): { readonly flatness: number };
  ZeroCrossingRate(signal: EssentiaVector, threshold: number): { readonly zeroCrossingRate: number };
  RMS(array: EssentiaVector): { readonly rms: number };
  HarmonicPeaks(
    frequencies: EssentiaVector,
    magnitudes: EssentiaVector,
    pitch: number,
    maxHarmonics: number,
    tolerance: number,
  ): { readonly harmonicFrequencies: EssentiaVector; readonly harmonicMagnitudes: EssentiaVector };
  Inharmonicity(frequencies: EssentiaVector, magnitudes: EssentiaVector): { readonly inharmonicity: number };
  OddToEvenHarmonicEnergyRatio(
    frequencies: EssentiaVector,
    magnitudes: EssentiaVector,
  ): { readonly oddToEvenHarmonicEnergyRatio: number };
  Tristimulus(frequencies: EssentiaVector, magnitudes: EssentiaVector): { readonly tristimulus: EssentiaVector };
  PitchYinFFT(
    spectrum: EssentiaVector,
    frameSize: number,
    interpolate: boolean,
    maxFrequency: number,
    minFrequency: number,
    sampleRate: number,
    tolerance: number,
  ): { readonly pitch: number; readonly pitchConfidence: number };
  LoudnessEBUR128(
    leftSignal: EssentiaVector,
    rightSignal: EssentiaVector,
    hopSize: number,
    sampleRate: number,
    startAtZero: boolean,
  ): {
    readonly momentaryLoudness: EssentiaVector;
    readonly shortTermLoudness: EssentiaVector;
    readonly integratedLoudness: number;
    readonly loudnessRange: number;
  };
}

/** Provides essentia vectors for one task, and frees all of them at its end, even after errors. */
export interface Lender {
  /** Copies values onto essentia's heap. */
  give(values: Float32Array): EssentiaVector;
  /** Takes ownership of a vector returned by an algorithm. */
  own<V extends EssentiaVector>(vector: V): V;
  /** Copies the values of a vector returned by an algorithm. */
  read(vector: EssentiaVector): Float32Array;
}

/**
 * Runs a task with vectors on essentia's heap, which are not garbage-collected.
 * @throws Error with the name of the task if an algorithm fails, because essentia throws numbers
 */
export function withVectors<T>(essentia: Algorithms, name: string, work: (lender: Lender) => T): T {
  const owned: EssentiaVector[] = [];
  const own = <V extends EssentiaVector>(vector: V): V => {
    owned.push(vector);
    return vector;
  };
  try {
    return work({
      own,
      give: (values) => own(essentia.arrayToVector(values)),
      read: (vector) => essentia.vectorToArray(own(vector)),
    });
  } catch (cause) {
    throw new Error(`essentia's ${name} failed (${String(cause)})`, { cause });
  } finally {
    for (const vector of owned) vector.delete();
  }
}
