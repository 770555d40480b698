import { config } from '../config.ts';
import { fail, ok, type Result } from '../errors.ts';
import { nFeatures } from '../features/layout.ts';
import { emotions, fiveEmotions } from './labels.ts';
import type { Manifest, NetworkShape, TensorEntry } from './manifest.ts';
import { extraShapes, tensorShapes } from './shape.ts';
import { tensorBytes } from './weights.ts';

/**
 * Checks a manifest before anything is built on it: form, labels, the lock against skew (feature version and config
 * must be this program's own) and that every tensor the network needs lies within the weights file.
 * @param json what JSON.parse gave
 * @returns the manifest, or `model/corrupt` (not a manifest, or one whose table does not fit its network), or
 *   `model/config-mismatch` with the first key that differs
 */
export function readManifest(json: unknown): Result<Manifest> {
  const flaw = formFlaw(json);
  if (flaw) return fail('model/corrupt', flaw);
  const manifest = json as Manifest;
  const difference =
    firstDifference(manifest.featureVersion, config.featureVersion, 'featureVersion') ??
    firstDifference(manifest.labels, emotions, 'labels') ??
    firstDifference(manifest.config, config, 'config');
  if (difference) return fail('model/config-mismatch', difference);
  const tableFlaw = tensorFlaw(manifest);
  return tableFlaw ? fail('model/corrupt', tableFlaw) : ok(manifest);
}

const isRecord = (x: unknown): x is Readonly<Record<string, unknown>> => typeof x === 'object' && x !== null;
const isNumbers = (x: unknown, length?: number): boolean =>
  Array.isArray(x) && x.every((n) => Number.isFinite(n)) && (length === undefined || x.length === length);
const isBetween = (x: unknown, low: number, high: number): boolean => typeof x === 'number' && x >= low && x <= high;
const isSize = (x: unknown): boolean => Number.isInteger(x) && (x as number) > 0;
const isSizes = (x: unknown): boolean => Array.isArray(x) && x.every(isSize);

/** What keeps it from being a manifest at all, or null. */
function formFlaw(json: unknown): string | null {
  if (!isRecord(json)) return 'not an object';
  if (json.schema !== 2) return 'schema';
  const { normalisation, calibration, network, weights } = json;
  if (typeof json.id !== 'string') return 'id';
  if (typeof json.unsureBelow !== 'number') return 'unsureBelow';
  if (!isRecord(normalisation) || !isNumbers(normalisation.mean, nFeatures)) return 'normalisation.mean';
  if (!isNumbers(normalisation.deviation, nFeatures)) return 'normalisation.deviation';
  if (!(normalisation.deviation as number[]).every((deviation) => deviation > 0)) return 'normalisation.deviation';
  if (!isCalibration(calibration)) return 'calibration';
  if (json.fiveBias !== undefined && !isNumbers(json.fiveBias, fiveEmotions.length)) return 'fiveBias';
  if (!isRecord(network) || !isShape(network)) return 'network';
  if (json.speech !== undefined && !isSpeechRule(json.speech)) return 'speech';
  if (json.recentring !== undefined && !isRecentring(json.recentring)) return 'recentring';
  if (!isRecord(weights) || typeof weights.file !== 'string' || typeof weights.sha256 !== 'string') return 'weights';
  return isSize(weights.bytes) && Array.isArray(weights.tensors) ? null : 'weights';
}

function isShape(network: Readonly<Record<keyof NetworkShape | string, unknown>>): boolean {
  const { melChannels, trackChannels, lstmUnits, projection, attentionHeads, embedding } = network;
  return (
    [melChannels, trackChannels, lstmUnits].every(isSizes) && [projection, attentionHeads, embedding].every(isSize)
  );
}

function isSpeechRule(rule: unknown): boolean {
  return (
    isRecord(rule) && isBetween(rule.threshold, 0, 1) && (rule.memory === undefined || isBetween(rule.memory, 0, 1))
  );
}

function isCalibration(entry: unknown): boolean {
  if (!isRecord(entry) || !(Number(entry.temperature) > 0)) return false;
  if (entry.slope !== undefined && !Number.isFinite(entry.slope)) return false;
  return entry.bias === undefined || isNumbers(entry.bias, emotions.length);
}

function isRecentringRule(rule: unknown): boolean {
  if (!isRecord(rule) || !isCalibration(rule.calibration)) return false;
  return isBetween(rule.strength, 0, 2) && isBetween(rule.prior, 0, Infinity);
}

function isRecentring(entry: unknown): boolean {
  return isRecord(entry) && [entry.baseline, entry.running].every(isRecentringRule);
}

/** What is wrong with the table of tensors, or null. */
function tensorFlaw(manifest: Manifest): string | null {
  const { network, weights } = manifest;
  const entries = new Map(weights.tensors.map((entry: TensorEntry) => [entry.name, entry]));
  try {
    for (const [name, shape] of [...tensorShapes(network), ...extraShapes(manifest)]) {
      const entry = entries.get(name);
      if (!entry) return `no tensor ${name}`;
      if (firstDifference(entry.shape, shape, name)) return `shape of ${name}`;
      if (entry.type !== undefined && entry.type !== 'int8') return `type of ${name}`;
      const end = entry.offset + tensorBytes({ ...entry, shape });
      if (!(Number.isInteger(entry.offset) && entry.offset >= 0 && end <= weights.bytes)) return `${name} lies outside`;
    }
  } catch (error) {
    if (error instanceof RangeError) return error.message;
    throw error;
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
