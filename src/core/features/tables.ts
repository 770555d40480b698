/** A matrix whose rows are short runs of weights: band b is the dot product of its weights with the bins from `firstBin[b]`. */
export interface BandMatrix {
  readonly nBands: number;
  readonly firstBin: Int32Array;
  /** Start of each band's weights in `weights`; nBands + 1 entries. */
  readonly start: Int32Array;
  readonly weights: Float64Array;
}

/** essentia's linear parts. Immutable, so any number of extractors can share them. */
export interface FeatureTables {
  /** Hann window of 512 samples, scaled to sum 2, so that a full-scale sine has a magnitude of 1. */
  readonly shortWindow: Float64Array;
  /** The same of 1024 samples. */
  readonly longWindow: Float64Array;
  /** 64 HTK-mel triangles of peak 1 over the 257 power bins of a short frame. */
  readonly mel: BandMatrix;
  /** Orthonormal DCT-II, 40 coefficients of 64 bands, row-major. */
  readonly dct: Float64Array;
}
