import { decodeHalfFloats } from './half-float.ts';
import type { Manifest } from './manifest.ts';

/** One named array of numbers, row-major. */
export interface WeightArray {
  readonly shape: readonly number[];
  readonly data: Float32Array;
}

/**
 * Reads every tensor of the weights file.
 * @param bytes the whole file; its length must equal `manifest.weights.bytes` (readManifest checked the table against it)
 */
export function readWeights(manifest: Manifest, bytes: ArrayBuffer): ReadonlyMap<string, WeightArray> {
  return new Map(
    manifest.weights.tensors.map(({ name, shape, offset }) => {
      const size = shape.reduce((a, b) => a * b, 1);
      // A copy, since an odd offset may not be viewed as 16-bit numbers.
      const bits = new Uint16Array(bytes.slice(offset, offset + 2 * size));
      return [name, { shape, data: decodeHalfFloats(bits) }];
    }),
  );
}

/** The named array, or a bug: readManifest made sure of all names. */
export function weight(weights: ReadonlyMap<string, WeightArray>, name: string): WeightArray {
  const found = weights.get(name);
  if (!found) throw new RangeError(`no tensor ${name}`);
  return found;
}
