import type { DenseLayer } from '../attentive-pooling.ts';
import type { Tensor, Tensor2D, Tensor4D, Tf } from '../tf.ts';
import { weight, type WeightArray, type Weights } from '../weights.ts';

/** Loads layers with PyTorch's weight layout onto a backend. It owns the tensors. */
export interface Loader {
  readonly weights: Weights;
  tensor(array: WeightArray): Tensor;
  /** `name.weight` [outputs, inputs] and `name.bias`. */
  dense(name: string, merged?: Merged): DenseLayer;
  /** `name.weight` [outputs, inputs, width] as a filter [1, width, inputs, outputs]. */
  convolution(name: string): { readonly filter: Tensor4D; readonly bias: Tensor };
  dispose(): void;
}

/** Operations to fold into a dense layer. */
export interface Merged {
  /** Gain and offset of the norm before it. */
  readonly before?: string;
  /** For a layer of queries, keys and values with this many heads: divides the queries by the square root of a head's width. */
  readonly scaleQueries?: number;
}

/** @param tf with the backend set */
export function createLoader(tf: Tf, weights: Weights): Loader {
  const owned: Tensor[] = [];
  function tensor({ shape, data }: WeightArray): Tensor {
    const loaded = tf.tensor(data, [...shape]);
    owned.push(loaded);
    return loaded;
  }
  return {
    weights,
    tensor,
    dense(name, merged) {
      const { kernel, bias } = denseOf(weights, name, merged);
      return { kernel: tensor(kernel) as Tensor2D, bias: tensor(bias) };
    },
    convolution(name) {
      const { shape, data } = weight(weights, `${name}.weight`);
      const [nOut = 0, nIn = 0, width = 0] = shape;
      const filter = new Float32Array(data.length);
      for (let out = 0; out < nOut; out++) {
        for (let i = 0; i < nIn; i++) {
          for (let k = 0; k < width; k++) filter[(k * nIn + i) * nOut + out] = data[(out * nIn + i) * width + k]!;
        }
      }
      return {
        filter: tensor({ shape: [1, width, nIn, nOut], data: filter }) as Tensor4D,
        bias: tensor(weight(weights, `${name}.bias`)),
      };
    },
    dispose: () => tf.dispose(owned),
  };
}

/** A dense layer: kernel [inputs, outputs], bias [outputs]. */
export function denseOf(
  weights: Weights,
  name: string,
  { before, scaleQueries }: Merged = {},
): { readonly kernel: WeightArray; readonly bias: WeightArray } {
  const kernel = transposed(weight(weights, `${name}.weight`));
  const bias = weight(weights, `${name}.bias`);
  const nOut = bias.data.length;
  if (before !== undefined) {
    const gain = weight(weights, `${before}.weight`).data;
    const offset = weight(weights, `${before}.bias`).data;
    for (let i = 0, at = 0; i < gain.length; i++) {
      for (let out = 0; out < nOut; out++, at++) {
        bias.data[out]! += kernel.data[at]! * offset[i]!;
        kernel.data[at]! *= gain[i]!;
      }
    }
  }
  if (scaleQueries !== undefined) {
    const width = nOut / 3;
    const scale = Math.sqrt(scaleQueries / width);
    for (const { data } of [kernel, bias]) {
      for (let row = 0; row < data.length; row += nOut) for (let i = row; i < row + width; i++) data[i]! *= scale;
    }
  }
  return { kernel, bias };
}

/** [rows, columns] -> [columns, rows]. */
export function transposed({ shape, data }: WeightArray): WeightArray {
  const [nRows = 0, nColumns = 0] = shape;
  const out = new Float32Array(data.length);
  for (let row = 0; row < nRows; row++) {
    for (let column = 0; column < nColumns; column++) out[column * nRows + row] = data[row * nColumns + column]!;
  }
  return { shape: [nColumns, nRows], data: out };
}
