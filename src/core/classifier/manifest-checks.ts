import { emotions } from './labels.ts';
import type { TensorEntry } from './manifest.ts';
import { tensorBytes } from './weights.ts';

export const isRecord = (x: unknown): x is Readonly<Record<string, unknown>> => typeof x === 'object' && x !== null;
export const isNumbers = (x: unknown, length?: number): boolean =>
  Array.isArray(x) && x.every((n) => Number.isFinite(n)) && (length === undefined || x.length === length);
export const isBetween = (x: unknown, low: number, high: number): boolean =>
  typeof x === 'number' && x >= low && x <= high;
/** A positive integer. */
export const isSize = (x: unknown): boolean => Number.isInteger(x) && (x as number) > 0;

/** Whether it is a Calibration. */
export function isCalibration(entry: unknown): boolean {
  if (!isRecord(entry) || !(Number(entry.temperature) > 0)) return false;
  if (entry.slope !== undefined && !Number.isFinite(entry.slope)) return false;
  return entry.bias === undefined || isNumbers(entry.bias, emotions.length);
}

/** Whether it is a valid re-centring section of a manifest. */
export function isRecentring(entry: unknown): boolean {
  return isRecord(entry) && [entry.baseline, entry.running].every(isRecentringRule);
}

function isRecentringRule(rule: unknown): boolean {
  if (!isRecord(rule) || !isCalibration(rule.calibration)) return false;
  return isBetween(rule.strength, 0, 2) && isBetween(rule.prior, 0, Infinity);
}

/**
 * The error in a table of tensors, or null.
 * @param wanted the shapes of all required tensors, by name
 * @param isKept whether a tensor's storage format is allowed for this model
 */
export function tensorFlaw(
  { tensors, bytes }: { readonly tensors: readonly TensorEntry[]; readonly bytes: number },
  wanted: ReadonlyMap<string, readonly number[]>,
  isKept: (entry: TensorEntry) => boolean,
): string | null {
  const entries = new Map(tensors.map((entry) => [entry.name, entry]));
  for (const [name, shape] of wanted) {
    const entry = entries.get(name);
    if (!entry) return `no tensor ${name}`;
    if (firstDifference(entry.shape, shape, name)) return `shape of ${name}`;
    if (!isKept(entry)) return `type of ${name}`;
    const end = entry.offset + tensorBytes({ ...entry, shape });
    if (!(Number.isInteger(entry.offset) && entry.offset >= 0 && end <= bytes)) return `${name} lies outside`;
  }
  return null;
}

/** The path of the first value in which two JSON-like values differ, or null. */
export function firstDifference(a: unknown, b: unknown, path: string): string | null {
  if (!isRecord(a) || !isRecord(b)) return Object.is(a, b) ? null : path;
  for (const key of new Set([...Object.keys(b), ...Object.keys(a)])) {
    const difference = firstDifference(a[key], b[key], `${path}.${key}`);
    if (difference) return difference;
  }
  return Array.isArray(a) === Array.isArray(b) ? null : path;
}
