import { emotions } from '../labels.ts';
import { decodeHalfFloats } from '../half-float.ts';
import { nFunctionals } from './functionals.ts';
import type { NumberType, BaselineManifest } from './manifest.ts';

/** Numbers of a tensor; half floats as 32-bit floats. */
export type TensorData = Float32Array | Uint16Array | Uint8Array;

const bytesEach: Record<NumberType, number> = { float16: 2, float32: 4, uint16: 2, uint8: 1 };
const nLabels = emotions.length;
/** Pairs of emotions that the support-vector machine decides between. */
export const nPairs = (nLabels * (nLabels - 1)) / 2;

/** Name, type and shape of every tensor required by a manifest's sizes. */
export function baselineTensors({
  svm,
  forest,
}: Pick<BaselineManifest, 'svm' | 'forest'>): readonly (readonly [string, NumberType, readonly number[]])[] {
  const total = (sizes: readonly number[]) => sizes.reduce((a, b) => a + b, 0);
  const [nSupport, nNodes] = [total(svm.nSupport), total(forest.nNodes)];
  const nLeaves = (nNodes + forest.nNodes.length) / 2;
  return [
    ['reduction.mean', 'float32', [nFunctionals]],
    ['reduction.scale', 'float32', [nFunctionals]],
    ['reduction.components', 'float16', [svm.nComponents, nFunctionals]],
    ['svm.vectors', 'float16', [nSupport, svm.nComponents]],
    ['svm.coefficients', 'float32', [nLabels - 1, nSupport]],
    ['svm.intercepts', 'float32', [nPairs]],
    ['svm.calibration.kernel', 'float32', [nPairs, nLabels]],
    ['svm.calibration.bias', 'float32', [nLabels]],
    ['forest.feature', 'uint16', [nNodes]],
    ['forest.threshold', 'float32', [nNodes]],
    ['forest.next', 'uint16', [nNodes]],
    ['forest.shares', 'uint8', [nLeaves, nLabels]],
    ['forest.calibration.kernel', 'float32', [nLabels, nLabels]],
    ['forest.calibration.bias', 'float32', [nLabels]],
  ];
}

/** The error in the manifest's table of tensors, or null. */
export function tensorFlaw(manifest: BaselineManifest): string | null {
  const entries = new Map(manifest.weights.tensors.map((entry) => [entry.name, entry]));
  for (const [name, type, shape] of baselineTensors(manifest)) {
    const entry = entries.get(name);
    if (!entry) return `no tensor ${name}`;
    if (entry.type !== type || String(entry.shape) !== String(shape)) return `shape of ${name}`;
    const end = entry.offset + bytesEach[type] * shape.reduce((a, b) => a * b, 1);
    if (!(Number.isInteger(entry.offset) && entry.offset >= 0 && end <= manifest.weights.bytes))
      return `${name} lies outside`;
  }
  return null;
}

/** Reads one tensor; `bytes` is the whole file, whose table has been validated. */
export function readTensor({ weights }: BaselineManifest, bytes: ArrayBuffer, name: string): TensorData {
  const entry = weights.tensors.find((tensor) => tensor.name === name);
  if (!entry) throw new RangeError(`no tensor ${name}`);
  const size = entry.shape.reduce((a, b) => a * b, 1);
  // A copy, because a view of wider numbers needs an aligned offset.
  const part = bytes.slice(entry.offset, entry.offset + bytesEach[entry.type] * size);
  if (entry.type === 'float16') return decodeHalfFloats(new Uint16Array(part));
  if (entry.type === 'float32') return new Float32Array(part);
  return entry.type === 'uint16' ? new Uint16Array(part) : new Uint8Array(part);
}
