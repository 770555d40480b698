import { createKernels } from '../kernels/kernels.ts';
import type { BidirectionalLstm, LstmDirection } from './lstm-layer.ts';
import type { Tensor, Tensor3D, Tf } from './tf.ts';
import type { WeightArray } from './weights.ts';

/** A view of a tensor's numbers where the backend keeps them; it holds until the next operation. */
export type MemoryView = (tensor: Tensor) => Float32Array;

/** How to see tensors where they lie, on a backend that keeps them in memory (WASM); null where they lie on a graphics card. */
export function memoryOf(tf: Tf): MemoryView | null {
  const backend = tf.backend() as { typedArrayFromHeap?: MemoryView };
  return typeof backend.typedArrayFromHeap === 'function' ? (tensor) => backend.typedArrayFromHeap!(tensor) : null;
}

const floatBytes = Float32Array.BYTES_PER_ELEMENT;
const nGates = 4;
/** The kernel takes states, and columns of matrices, by eights. */
const unitsTogether = 8;
const columnsTogether = 8;
/** Rows of a matrix that the kernel lays out before it multiplies them. */
const rowsTogether = 32;

/**
 * The layer of lstm.ts for a backend that keeps tensors in memory: all steps of a direction are one call of a kernel, where a dozen
 * small operations a step would cost more than what they compute. The weights lie in the kernels' memory, packed once.
 */
export function createLstmInMemory(
  tf: Tf,
  view: MemoryView,
  directions: readonly [LstmDirection, LstmDirection],
  units: number,
): BidirectionalLstm {
  const kernels = createKernels();
  const padded = Math.ceil(units / unitsTogether) * unitsTogether;
  const placed = directions.map(({ input, recurrent, bias }) => ({
    input: kernels.put(packed(input, units, padded, input.data.length / (nGates * units))),
    recurrent: kernels.put(packed(recurrent, units, padded, padded)),
    bias: kernels.put(paddedGates(bias.data, 0, units, padded)),
  }));
  let nRoom = 0;
  let room = { x: 0, gates: 0, layout: 0, cell: 0, out: 0 };

  /** Room for so many rows of a state, and inputs so wide; taken anew where there are more than before. */
  function reserve(nRows: number, width: number): void {
    if (nRows <= nRoom) return;
    nRoom = nRows;
    const place = (n: number): number => kernels.place(n * floatBytes);
    room = {
      x: place(nRows * width),
      gates: place(nRows * nGates * padded),
      layout: place(rowsTogether * Math.max(width, padded)),
      cell: place(nRows * padded),
      out: place(nRows * padded),
    };
  }

  function apply(x: Tensor3D): Tensor3D {
    const [nSteps, batch, width] = x.shape;
    const nRows = nSteps * batch;
    reserve(nRows, width);
    kernels.f32(room.x, nRows * width).set(view(x));
    const out = new Float32Array(nRows * 2 * units);
    placed.forEach(({ input, recurrent, bias }, d) => {
      const { gates, layout, cell } = room;
      kernels.run.lstm(room.x, nSteps, batch, width, input, recurrent, bias, padded, d, gates, layout, cell, room.out);
      const states = kernels.f32(room.out, nRows * padded);
      for (let row = 0; row < nRows; row++) {
        out.set(states.subarray(row * padded, row * padded + units), (2 * row + d) * units);
      }
    });
    return tf.tensor(out, [nSteps, batch, 2 * units]) as Tensor3D;
  }

  return { apply, dispose: () => undefined };
}

/** A row of gates, each brought to `padded` units by zeros: states beyond the units are then 0, too. */
function paddedGates(data: Float32Array, from: number, units: number, padded: number): Float32Array {
  const out = new Float32Array(nGates * padded);
  for (let gate = 0; gate < nGates; gate++) {
    out.set(data.subarray(from + gate * units, from + (gate + 1) * units), gate * padded);
  }
  return out;
}

/** A matrix as the kernel takes it, [columns / 8][rows][8]. @param nRows with those of zeros that are added */
function packed({ data }: WeightArray, units: number, padded: number, nRows: number): Float32Array {
  const out = new Float32Array(nRows * nGates * padded);
  for (let from = 0, row = 0; from < data.length; from += nGates * units, row++) {
    paddedGates(data, from, units, padded).forEach((x, column) => {
      const tile = Math.floor(column / columnsTogether);
      out[(tile * nRows + row) * columnsTogether + (column % columnsTogether)] = x;
    });
  }
  return out;
}
