/** A row-major matrix of features: `data[t * nFeatures + i]`. */
export interface FeatureMatrix {
  readonly data: Float32Array;
  readonly nFrames: number;
  readonly nFeatures: number;
}
