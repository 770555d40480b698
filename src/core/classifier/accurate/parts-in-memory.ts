import { normalDistribution } from '../activation.ts';
import type { MemoryView } from '../lstm.ts';
import type { Tensor2D, Tf } from '../tf.ts';
import { normaliseRow, type TransformerParts } from './transformer-parts.ts';

/**
 * For the WASM backend: element-wise operations run directly on its memory, and the products of the heads run one by one,
 * because batched products are thirty times slower there.
 */
export function createPartsInMemory(tf: Tf, view: MemoryView): TransformerParts {
  /** A fresh tensor. The backend copies the data at once, so the array can be reused. */
  const load = (data: Float32Array, rows: number) => tf.tensor(data, [rows, data.length / rows]) as Tensor2D;

  return {
    normalised(x) {
      const [nFrames, width] = x.shape;
      const out = view(x).slice();
      for (let row = 0; row < out.length; row += width) normaliseRow(out, row, row + width);
      return load(out, nFrames);
    },
    gelu(x) {
      // In place, because nothing else uses this tensor.
      const values = view(x);
      for (let i = 0; i < values.length; i++) values[i] = gelu(values[i]!);
      return x;
    },
    attended(a, nHeads) {
      const [nFrames, width] = [a.shape[0], a.shape[1] / 3];
      const size = width / nHeads;
      const [query, key, value] = Array.from({ length: 3 }, () => new Float32Array(nFrames * size)) as [
        Float32Array,
        Float32Array,
        Float32Array,
      ];
      const out = new Float32Array(nFrames * width);
      for (let head = 0; head < nHeads; head++) {
        const from = view(a);
        for (let t = 0; t < nFrames; t++) {
          const at = t * 3 * width + head * size;
          for (let i = 0; i < size; i++) {
            query[t * size + i] = from[at + i]!;
            // The product needs the keys as columns.
            key[i * nFrames + t] = from[at + width + i]!;
            value[t * size + i] = from[at + 2 * width + i]!;
          }
        }
        const attended = tf.matMul(tf.softmax(tf.matMul(load(query, nFrames), load(key, size))), load(value, nFrames));
        const of = view(attended);
        for (let t = 0; t < nFrames; t++) out.set(of.subarray(t * size, (t + 1) * size), t * width + head * size);
      }
      return load(out, nFrames);
    },
  };
}

/** Looks up the normal distribution function in a table, with an error below 1e-6. Computing it takes ten times as long. */
const tableEnd = 6;
const perUnit = 256;
const table = new Float64Array(2 * tableEnd * perUnit + 2);
for (let i = 0; i < table.length; i++) table[i] = normalDistribution(i / perUnit - tableEnd);

function gelu(x: number): number {
  if (x >= tableEnd) return x;
  if (x <= -tableEnd) return 0;
  const at = (x + tableEnd) * perUnit;
  const i = at | 0;
  return x * (table[i]! + (at - i) * (table[i + 1]! - table[i]!));
}
