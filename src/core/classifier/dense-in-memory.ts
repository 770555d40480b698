import type { Kernels } from '../kernels/kernels.ts';
import type { DenseWeights } from './head.ts';
import { padded, tiled } from './tiles.ts';

const floatBytes = Float32Array.BYTES_PER_ELEMENT;
/** Number of rows that the kernel arranges before multiplying. */
const rowsTogether = 32;

/** A dense layer on arrays. */
export interface DenseInMemory {
  /**
   * @param x row-major [rows, inputs]
   * @returns [rows, outputs], fresh
   */
  apply(x: Float32Array): Float32Array;
}

/** Allocates a layer in the kernels' memory. */
export function createDenseInMemory(
  kernels: Kernels,
  { bias, kernel }: DenseWeights,
  activation: 'relu' | 'tanh',
): DenseInMemory {
  const nOut = bias.length;
  const nIn = kernel.length / nOut;
  const columns = padded(nOut);
  const place = (n: number): number => kernels.place(n * floatBytes);
  const [weightsAt, biasAt] = [kernels.put(tiled(kernel, nOut)), kernels.put(tiled(bias, nOut))];
  const layout = place(rowsTogether * nIn);
  let nRoom = 0;
  let [xAt, outAt] = [0, 0];
  return {
    apply(x) {
      const nRows = x.length / nIn;
      if (nRows > nRoom) [nRoom, xAt, outAt] = [nRows, place(nRows * nIn), place(nRows * columns)];
      kernels.f32(xAt, x.length).set(x);
      kernels.run.dense(xAt, nRows, nIn, weightsAt, biasAt, columns, activation === 'tanh' ? 1 : 0, layout, outAt);
      const found = kernels.f32(outAt, nRows * columns);
      if (columns === nOut) return found.slice();
      const out = new Float32Array(nRows * nOut);
      for (let row = 0; row < nRows; row++) {
        out.set(found.subarray(row * columns, row * columns + nOut), row * nOut);
      }
      return out;
    },
  };
}
