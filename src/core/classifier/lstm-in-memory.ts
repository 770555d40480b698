import { createKernels } from '../kernels/kernels.ts';
import type { LstmDirection } from './lstm-layer.ts';
import { padded, tiled } from './tiles.ts';
import type { WeightArray } from './weights.ts';

const floatBytes = Float32Array.BYTES_PER_ELEMENT;
const nGates = 4;
/** Number of matrix rows that the kernel arranges before multiplying. */
const rowsTogether = 32;

/** A bidirectional LSTM layer on arrays. */
export interface LstmInMemory {
  /**
   * @param x row-major [nSteps, batch, width]
   * @returns [nSteps, batch, 2 * units], forward half first; fresh
   */
  apply(x: Float32Array, nSteps: number, batch: number): Float32Array;
}

/**
 * The layer of lstm.ts on the CPU: all steps of a direction are one kernel call, because a dozen small
 * operations per step would have more overhead than computation. The weights are packed once into the kernels' memory.
 */
export function createLstmInMemory(directions: readonly [LstmDirection, LstmDirection], units: number): LstmInMemory {
  const kernels = createKernels();
  const nStates = padded(units);
  const place = (n: number): number => kernels.place(n * floatBytes);
  const width = directions[0].input.data.length / (nGates * units);
  const placed = directions.map(({ input, recurrent, bias }) => ({
    input: kernels.put(packed(input, units, width)),
    recurrent: kernels.put(packed(recurrent, units, nStates)),
    bias: kernels.put(packed(bias, units, 1)),
  }));
  const layout = place(rowsTogether * Math.max(width, nStates));
  let nRoom = 0;
  let room = { x: 0, gates: 0, cell: 0, out: 0 };

  /** State buffer for this many rows; reallocated if more are needed. */
  function reserve(nRows: number): void {
    if (nRows <= nRoom) return;
    nRoom = nRows;
    room = {
      x: place(nRows * width),
      gates: place(nRows * nGates * nStates),
      cell: place(nRows * nStates),
      out: place(nRows * nStates),
    };
  }

  return {
    apply(x, nSteps, batch) {
      const nRows = nSteps * batch;
      reserve(nRows);
      kernels.f32(room.x, x.length).set(x);
      const out = new Float32Array(nRows * 2 * units);
      placed.forEach(({ input, recurrent, bias }, d) => {
        const { gates, cell } = room;
        kernels.run.lstm(
          room.x,
          nSteps,
          batch,
          width,
          input,
          recurrent,
          bias,
          nStates,
          d,
          gates,
          layout,
          cell,
          room.out,
        );
        const states = kernels.f32(room.out, nRows * nStates);
        for (let row = 0; row < nRows; row++) {
          out.set(states.subarray(row * nStates, row * nStates + units), (2 * row + d) * units);
        }
      });
      return out;
    },
  };
}

/**
 * Packs a matrix for the kernel. Each gate is padded with zeros to a multiple of eight, so that the padding states are 0 too.
 * @param nRows including padding rows
 */
function packed({ data }: WeightArray, units: number, nRows: number): Float32Array {
  const nStates = padded(units);
  const rows = new Float32Array(nRows * nGates * nStates);
  for (let from = 0, to = 0; from < data.length; from += units, to += nStates) {
    rows.set(data.subarray(from, from + units), to);
  }
  return tiled(rows, nGates * nStates);
}
