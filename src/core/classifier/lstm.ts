import type { BidirectionalLstm, LstmDirection } from './lstm-layer.ts';
import { createLstmInMemory } from './lstm-in-memory.ts';
import { createLstmOfOperations } from './lstm-of-operations.ts';
import type { Tensor, Tensor3D, Tf } from './tf.ts';

/** A view of a tensor's data in the backend's memory; valid until the next operation. */
export type MemoryView = (tensor: Tensor) => Float32Array;

/** Gives direct access to tensor data on the WASM backend; null on a GPU. */
export function memoryOf(tf: Tf): MemoryView | null {
  const backend = tf.backend() as { typedArrayFromHeap?: MemoryView };
  return typeof backend.typedArrayFromHeap === 'function' ? (tensor) => backend.typedArrayFromHeap!(tensor) : null;
}

/** The fastest implementation of the layer for the current backend. @param directions forward, backward */
export function createBidirectionalLstm(
  tf: Tf,
  directions: readonly [LstmDirection, LstmDirection],
  units: number,
): BidirectionalLstm {
  const view = memoryOf(tf);
  if (!view) return createLstmOfOperations(tf, directions, units);
  const lstm = createLstmInMemory(directions, units);
  return {
    apply(x) {
      const [nSteps, batch] = x.shape;
      return tf.tensor(lstm.apply(view(x), nSteps, batch), [nSteps, batch, 2 * units]) as Tensor3D;
    },
    dispose: () => undefined,
  };
}
