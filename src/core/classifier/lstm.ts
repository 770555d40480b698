import type { BidirectionalLstm, LstmDirection } from './lstm-layer.ts';
import { createLstmInMemory, memoryOf } from './lstm-in-memory.ts';
import { createLstmOfOperations } from './lstm-of-operations.ts';
import type { Tf } from './tf.ts';
import { weight, type WeightArray } from './weights.ts';

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
