import type { Tensor3D } from './tf.ts';
import type { WeightArray } from './weights.ts';

/** A bidirectional LSTM layer: [steps, batch, width] -> [steps, batch, 2 * units], forward half first. */
export interface BidirectionalLstm {
  apply(x: Tensor3D): Tensor3D;
  dispose(): void;
}

/** The weights of one direction, those of torch.nn.LSTM, transposed: [width or units, 4 * units] and [4 * units]. */
export interface LstmDirection {
  readonly input: WeightArray;
  readonly recurrent: WeightArray;
  readonly bias: WeightArray;
}
