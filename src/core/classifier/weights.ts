import { decodeHalfFloats } from './half-float.ts';
import type { Manifest, TensorEntry } from './manifest.ts';

/** One named array of numbers, row-major. */
export interface WeightArray {
  readonly shape: readonly number[];
  readonly data: Float32Array;
}

/** Size of a tensor in the file, in bytes. */
export function tensorBytes({
  shape,
  type,
  bits,
  group,
}: Pick<TensorEntry, 'shape' | 'type' | 'bits' | 'group'>): number {
  const size = shape.reduce((a, b) => a * b, 1);
  if (bits && group) return nGroups(shape, group) * ((group * bits) / 8 + 2);
  return type === 'int8' ? size + 2 * (shape.at(-1) ?? 1) : 2 * size;
}

/** The tensors of a weights file by name. */
export interface Weights {
  /** Decodes on each call, because all decoded tensors together are much larger than the file. */
  get(name: string): WeightArray | undefined;
}

/** @param bytes the whole file; its length must equal `manifest.weights.bytes` (readManifest checked the table against it) */
export function readWeights(manifest: Manifest, bytes: ArrayBuffer): Weights {
  const entries = new Map(manifest.weights.tensors.map((entry) => [entry.name, entry]));
  return {
    get(name) {
      const entry = entries.get(name);
      if (!entry) return undefined;
      // A copy, because a view of 16-bit numbers needs an even offset.
      const own = bytes.slice(entry.offset, entry.offset + tensorBytes(entry));
      return { shape: entry.shape, data: decode(entry, own) };
    },
  };
}

function decode({ shape, type, bits, group }: TensorEntry, bytes: ArrayBuffer): Float32Array {
  if (bits && group) return decodePacked(bytes, shape, bits, group);
  return type === 'int8' ? decodeInt8(bytes, shape) : decodeHalfFloats(new Uint16Array(bytes));
}

/** Number of groups in all rows; the last group of a row is padded. */
function nGroups([nRows = 1, ...rest]: readonly number[], group: number): number {
  return nRows * Math.ceil(rest.reduce((a, b) => a * b, 1) / group);
}

/**
 * The format of model/training/accurate/quantise.py: integers of this many bits, lowest bits first, with an offset so that
 * none is negative; then the scales.
 */
function decodePacked(bytes: ArrayBuffer, shape: readonly number[], bits: number, group: number): Float32Array {
  const groups = nGroups(shape, group);
  const packed = new Uint8Array(bytes, 0, (groups * group * bits) / 8);
  const scales = decodeHalfFloats(new Uint16Array(bytes.slice(packed.length)));
  const out = new Float32Array(shape.reduce((a, b) => a * b, 1));
  const perRow = groups / (shape[0] ?? 1);
  const rowLength = out.length / (shape[0] ?? 1);
  const mask = 2 ** bits - 1;
  const raised = 2 ** (bits - 1);
  for (let g = 0; g < groups; g++) {
    const column = (g % perRow) * group;
    const to = Math.floor(g / perRow) * rowLength + column;
    const n = Math.min(group, rowLength - column);
    for (let i = 0, bit = g * group * bits; i < n; i++, bit += bits) {
      // A number can span two bytes.
      const pair = packed[bit >> 3]! | ((packed[(bit >> 3) + 1] ?? 0) << 8);
      out[to + i] = (((pair >> (bit & 7)) & mask) - raised) * scales[g]!;
    }
  }
  return out;
}

function decodeInt8(bytes: ArrayBuffer, shape: readonly number[]): Float32Array {
  const nColumns = shape.at(-1) ?? 1;
  const whole = new Int8Array(bytes, 0, bytes.byteLength - 2 * nColumns);
  const scales = decodeHalfFloats(new Uint16Array(bytes.slice(whole.length)));
  const out = new Float32Array(whole.length);
  for (let row = 0; row < out.length; row += nColumns) {
    for (let column = 0; column < nColumns; column++) out[row + column] = whole[row + column]! * scales[column]!;
  }
  return out;
}

/** The named array. Throws if it is missing, which is a bug because readManifest has checked all names. */
export function weight(weights: Weights, name: string): WeightArray {
  const found = weights.get(name);
  if (!found) throw new RangeError(`no tensor ${name}`);
  return found;
}
