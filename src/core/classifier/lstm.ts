import type { BidirectionalLstm, LstmDirection } from './lstm-layer.ts';
import { createLstmInMemory } from './lstm-in-memory.ts';
import { createLstmOfOperations } from './lstm-of-operations.ts';
import type { Tensor, Tensor3D, Tf } from './tf.ts';

/** A view of a tensor's numbers where the backend keeps them; it holds until the next operation. */
export type MemoryView = (tensor: Tensor) => Float32Array;

/** How to see tensors where they lie, on a backend that keeps them in memory (WASM); null where they lie on a graphics card. */
export function memoryOf(tf: Tf): MemoryView | null {
  const backend = tf.backend() as { typedArrayFromHeap?: MemoryView };
  return typeof backend.typedArrayFromHeap === 'function' ? (tensor) => backend.typedArrayFromHeap!(tensor) : null;
}

/** The layer as the backend that is set computes it best. @param directions forward, backward */
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
