import type { Tensor2D } from './tf.ts';
import type { WeightArray } from './weights.ts';

/** One convolution with stride 2, followed by ReLU: kernel [size, size, channels, filters] or [size, channels, filters], bias [filters]. */
export interface Convolution {
  readonly kernel: WeightArray;
  readonly bias: WeightArray;
}

/** What the convolutions hear of a window: so many frames of log-mel bands, and of tracks beside them. */
export interface ConvolutionInput {
  readonly nFrames: number;
  readonly nBands: number;
  readonly nTracks: number;
  /** Steps that are left of the frames. */
  readonly nSteps: number;
}

/** The network's first layers. */
export interface Convolutions {
  /**
   * @param mel [batch, nFrames, nBands]
   * @param tracks [batch, nFrames, nTracks]
   * @returns [batch * nSteps, width]: what is left of the bands, then of the tracks
   */
  apply(mel: Float32Array, tracks: Float32Array, batch: number): Tensor2D;
  dispose(): void;
}
