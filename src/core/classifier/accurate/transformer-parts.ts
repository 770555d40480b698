import type { Tensor2D } from '../tf.ts';

/** Parts of a transformer block other than its dense layers. All take [frames, width] and return a fresh tensor. */
export interface TransformerParts {
  /** Layer norm (Ba et al. 2016) without gain and offset. */
  normalised(x: Tensor2D): Tensor2D;
  /** x . Φ(x) (Hendrycks & Gimpel 2016). @param x may be overwritten */
  gelu(x: Tensor2D): Tensor2D;
  /**
   * Multi-head self-attention.
   * @param a [frames, 3 * width]: queries, keys and values; the queries already divided by the root of a head's width
   */
  attended(a: Tensor2D, nHeads: number): Tensor2D;
}

/** Added to the variance in layer norms, as in PyTorch. */
export const normEpsilon = 1e-5;

/** Standardises the numbers in [`from`, `to`) in place. */
export function normaliseRow(values: Float32Array, from: number, to: number): void {
  let sum = 0;
  for (let i = from; i < to; i++) sum += values[i]!;
  const mean = sum / (to - from);
  let squares = 0;
  for (let i = from; i < to; i++) {
    const apart = values[i]! - mean;
    squares += apart * apart;
  }
  const scale = 1 / Math.sqrt(squares / (to - from) + normEpsilon);
  for (let i = from; i < to; i++) values[i] = (values[i]! - mean) * scale;
}

type Pads = [[number, number], [number, number], [number, number], [number, number]];
/** A convolution over time of width 3 that preserves the number of steps: [batch, 1, time, channels]. */
export const padTime: Pads = [
  [0, 0],
  [0, 0],
  [1, 1],
  [0, 0],
];
