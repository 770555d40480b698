import { createLstmInMemory, memoryOf } from './lstm-in-memory.ts';
import { createLstmOfOperations } from './lstm-of-operations.ts';
import type { Tensor3D, Tf } from './tf.ts';
import { weight, type WeightArray } from './weights.ts';

/** A bidirectional LSTM layer: [steps, batch, width] -> [steps, batch, 2 * units], forward half first. */
export interface BidirectionalLstm {
  apply(x: Tensor3D): Tensor3D;
  dispose(): void;
}

/** The weights of one direction, as torch.nn.LSTM has them but for transposition: [width or units, 4 * units] and [4 * units]. */
export interface LstmDirection {
  readonly input: WeightArray;
  readonly recurrent: WeightArray;
  readonly bias: WeightArray;
}

/** The layer of this number, as the backend that is set computes it best. */
export function createBidirectionalLstm(
  tf: Tf,
  weights: ReadonlyMap<string, WeightArray>,
  layer: number,
  units: number,
): BidirectionalLstm {
  const direction = (name: string): LstmDirection => ({
    input: weight(weights, `lstm.${layer}.${name}.input`),
    recurrent: weight(weights, `lstm.${layer}.${name}.recurrent`),
    bias: weight(weights, `lstm.${layer}.${name}.bias`),
  });
  const directions = [direction('forward'), direction('backward')] as const;
  const view = memoryOf(tf);
  return view ? createLstmInMemory(tf, view, directions, units) : createLstmOfOperations(tf, directions, units);
}
