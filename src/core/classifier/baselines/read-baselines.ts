import { config } from '../../config.ts';
import { fail, ok, type Result } from '../../errors.ts';
import { emotions } from '../labels.ts';
import { firstDifference } from '../manifest-checks.ts';
import { functionalsVersion } from './functionals.ts';
import type { BaselineManifest } from './manifest.ts';
import { tensorFlaw } from './tensors.ts';

/**
 * Validates the manifest of the baseline classifiers, as readManifest does for the network: format, the model it
 * belongs to, the feature lock, and that every tensor lies within the file.
 * @param json parsed JSON
 * @param modelId the id in the network's manifest
 * @returns the manifest, or `model/corrupt`, or `model/config-mismatch` with the first key that differs. The caller must still
 *   check the file's length and SHA-256 against `weights`.
 */
export function readBaselines(json: unknown, modelId: string): Result<BaselineManifest> {
  const flaw = formFlaw(json);
  if (flaw !== null) return fail('model/corrupt', `baselines: ${flaw}`);
  const manifest = json as BaselineManifest;
  const difference =
    firstDifference(manifest.id, modelId, 'id') ??
    firstDifference(manifest.featureVersion, config.featureVersion, 'featureVersion') ??
    firstDifference(manifest.functionalsVersion, functionalsVersion, 'functionalsVersion') ??
    firstDifference(manifest.labels, emotions, 'labels') ??
    firstDifference(manifest.config, config, 'config');
  if (difference !== null) return fail('model/config-mismatch', `baselines: ${difference}`);
  const tableFlaw = tensorFlaw(manifest);
  return tableFlaw === null ? ok(manifest) : fail('model/corrupt', `baselines: ${tableFlaw}`);
}

const isRecord = (x: unknown): x is Readonly<Record<string, unknown>> => typeof x === 'object' && x !== null;
const isSize = (x: unknown): boolean => Number.isInteger(x) && (x as number) > 0;
const isOdd = (x: unknown): boolean => (x as number) % 2 === 1;
const isSizes = (x: unknown): x is readonly unknown[] => Array.isArray(x) && x.length > 0 && x.every(isSize);

/** Why this is not a manifest of baseline classifiers, or null. */
function formFlaw(json: unknown): string | null {
  if (!isRecord(json)) return 'not an object';
  if (json.schema !== 1) return 'schema';
  if (typeof json.id !== 'string') return 'id';
  const { svm, forest, weights } = json;
  if (!isRecord(svm) || !(Number(svm.gamma) > 0) || !isSize(svm.nComponents)) return 'svm';
  if (!isSizes(svm.nSupport) || svm.nSupport.length !== emotions.length) return 'svm.nSupport';
  if (!isRecord(forest) || !isSizes(forest.nNodes) || !forest.nNodes.every(isOdd)) return 'forest';
  if (!isRecord(weights) || typeof weights.file !== 'string' || typeof weights.sha256 !== 'string') return 'weights';
  if (!isSize(weights.bytes) || !Array.isArray(weights.tensors)) return 'weights';
  return weights.tensors.every((entry) => isRecord(entry) && Array.isArray(entry.shape)) ? null : 'weights.tensors';
}
