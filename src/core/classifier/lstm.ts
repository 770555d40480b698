import type { BidirectionalLstm, LstmDirection } from './lstm-layer.ts';
import { createLstmInMemory, memoryOf } from './lstm-in-memory.ts';
import { createLstmOfOperations } from './lstm-of-operations.ts';
import type { Tf } from './tf.ts';

/** The layer as the backend that is set computes it best. @param directions forward, backward */
export function createBidirectionalLstm(
  tf: Tf,
  directions: readonly [LstmDirection, LstmDirection],
  units: number,
): BidirectionalLstm {
  const view = memoryOf(tf);
  return view ? createLstmInMemory(tf, view, directions, units) : createLstmOfOperations(tf, directions, units);
}
