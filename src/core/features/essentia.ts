/** A `std::vector<float>` on essentia's WASM heap. Whoever creates or receives one must delete it. */
export interface EssentiaVector {
  delete(): void;
}

/**
 * The part of essentia.js (0.1.3, `Essentia` of essentia.js-core) that the core reads its tables from. Passed in by
 * workers/essentia.ts and model/recogniser/essentia.ts, so that the core never loads WASM itself.
 * Signatures: https://mtg.github.io/essentia.js/docs/api/Essentia.html
 */
export interface Essentia {
  readonly version: string;
  arrayToVector(values: Float32Array): EssentiaVector;
  vectorToArray(vector: EssentiaVector): Float32Array;
  Windowing(
    frame: EssentiaVector,
    normalized: boolean,
    size: number,
    type: 'hann',
    zeroPadding: number,
    zeroPhase: boolean,
  ): { readonly frame: EssentiaVector };
  MelBands(
    spectrum: EssentiaVector,
    highFrequencyBound: number,
    inputSize: number,
    log: boolean,
    lowFrequencyBound: number,
    normalize: 'unit_max' | 'unit_sum' | 'unit_tri',
    numberBands: number,
    sampleRate: number,
    type: 'power' | 'magnitude',
    warpingFormula: 'htkMel' | 'slaneyMel',
    weighting: 'warping' | 'linear',
  ): { readonly bands: EssentiaVector };
  DCT(
    array: EssentiaVector,
    dctType: 2 | 3,
    inputSize: number,
    liftering: number,
    outputSize: number,
  ): { readonly dct: EssentiaVector };
  /** Frees the algorithms. The instance is unusable afterwards. */
  delete(): void;
}

/**
 * Calls an essentia algorithm on a plain array and returns a plain array, deleting both vectors.
 * essentia throws numbers (pointers to C++ exceptions), which are turned into an Error that names the algorithm.
 */
export function callEssentia(
  essentia: Essentia,
  name: string,
  input: Float32Array,
  call: (input: EssentiaVector) => EssentiaVector,
): Float32Array {
  const given = essentia.arrayToVector(input);
  try {
    const taken = call(given);
    try {
      return essentia.vectorToArray(taken);
    } finally {
      taken.delete();
    }
  } catch (cause) {
    throw new Error(`essentia's ${name} failed (${String(cause)})`, { cause });
  } finally {
    given.delete();
  }
}
