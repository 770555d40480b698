import { decodeHalfFloats } from './half-float.ts';
import type { Manifest, TensorEntry } from './manifest.ts';

/** One named array of numbers, row-major. */
export interface WeightArray {
  readonly shape: readonly number[];
  readonly data: Float32Array;
}

/** Length of a tensor in the file, in bytes. */
export function tensorBytes({ shape, type }: Pick<TensorEntry, 'shape' | 'type'>): number {
  const size = shape.reduce((a, b) => a * b, 1);
  return type === 'int8' ? size + 2 * (shape.at(-1) ?? 1) : 2 * size;
}

/**
 * Reads every tensor of the weights file.
 * @param bytes the whole file; its length must equal `manifest.weights.bytes` (readManifest checked the table against it)
 */
export function readWeights(manifest: Manifest, bytes: ArrayBuffer): ReadonlyMap<string, WeightArray> {
  return new Map(
    manifest.weights.tensors.map((entry) => {
      // A copy, since an odd offset may not be viewed as 16-bit numbers.
      const own = bytes.slice(entry.offset, entry.offset + tensorBytes(entry));
      const data = entry.type === 'int8' ? decodeInt8(own, entry.shape) : decodeHalfFloats(new Uint16Array(own));
      return [entry.name, { shape: entry.shape, data }];
    }),
  );
}

function decodeInt8(bytes: ArrayBuffer, shape: readonly number[]): Float32Array {
  const nColumns = shape.at(-1) ?? 1;
  const whole = new Int8Array(bytes, 0, bytes.byteLength - 2 * nColumns);
  const scales = decodeHalfFloats(new Uint16Array(bytes.slice(whole.length)));
  return Float32Array.from(whole, (x, i) => x * scales[i % nColumns]!);
}

/** The named array, or a bug: readManifest made sure of all names. */
export function weight(weights: ReadonlyMap<string, WeightArray>, name: string): WeightArray {
  const found = weights.get(name);
  if (!found) throw new RangeError(`no tensor ${name}`);
  return found;
}
