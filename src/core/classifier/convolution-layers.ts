import type { Tensor2D } from './tf.ts';
import type { WeightArray } from './weights.ts';

/** One convolution with stride 2, followed by ReLU: kernel [size, size, channels, filters] or [size, channels, filters], bias [filters]. */
export interface Convolution {
  readonly kernel: WeightArray;
  readonly bias: WeightArray;
}

/** Input sizes of the convolutions: frames, log-mel bands, and the other features (tracks). */
export interface ConvolutionInput {
  readonly nFrames: number;
  readonly nBands: number;
  readonly nTracks: number;
  /** Steps after the convolutions. */
  readonly nSteps: number;
}

/** The network's first layers. */
export interface Convolutions {
  /**
   * @param mel [batch, nFrames, nBands]
   * @param tracks [batch, nFrames, nTracks]
   * @returns [batch * nSteps, width]: outputs for the bands, then for the tracks
   */
  apply(mel: Float32Array, tracks: Float32Array, batch: number): Tensor2D;
  dispose(): void;
}
