import { fail, ok, type Result } from '../errors.ts';
import { accurateDifference, accurateFormFlaw, accurateTensorFlaw } from './accurate/read.ts';
import { emotions, fiveEmotions } from './labels.ts';
import { lightDifference, lightFormFlaw, lightTensorFlaw } from './light-manifest.ts';
import type { Manifest } from './manifest.ts';
import { firstDifference, isCalibration, isNumbers, isRecentring, isRecord, isSize } from './manifest-checks.ts';

/**
 * Checks a manifest before anything is built on it: form, labels, the lock against skew (what it says of its input must be
 * this program's own) and that every tensor the network needs lies within the weights file.
 * @param json what JSON.parse gave
 * @returns the manifest of either model, or `model/corrupt` (not a manifest, or one whose table does not fit its network),
 *   or `model/config-mismatch` with the first key that differs
 */
export function readManifest(json: unknown): Result<Manifest> {
  const flaw = formFlaw(json);
  if (flaw) return fail('model/corrupt', flaw);
  const manifest = json as Manifest;
  const difference = differenceOf(manifest) ?? firstDifference(manifest.labels, emotions, 'labels');
  if (difference) return fail('model/config-mismatch', difference);
  const tableFlaw = manifest.kind === 'accurate' ? accurateTensorFlaw(manifest) : lightTensorFlaw(manifest);
  return tableFlaw ? fail('model/corrupt', tableFlaw) : ok(manifest);
}

/** What keeps it from being a manifest at all, or null. */
function formFlaw(json: unknown): string | null {
  if (!isRecord(json)) return 'not an object';
  const { kind = 'light', weights } = json;
  if (kind !== 'light' && kind !== 'accurate') return 'kind';
  if (typeof json.id !== 'string') return 'id';
  if (typeof json.unsureBelow !== 'number') return 'unsureBelow';
  if (!isCalibration(json.calibration)) return 'calibration';
  if (json.fiveBias !== undefined && !isNumbers(json.fiveBias, fiveEmotions.length)) return 'fiveBias';
  if (json.recentring !== undefined && !isRecentring(json.recentring)) return 'recentring';
  if (!isRecord(weights) || typeof weights.file !== 'string' || typeof weights.sha256 !== 'string') return 'weights';
  if (!isSize(weights.bytes) || !Array.isArray(weights.tensors)) return 'weights';
  return kind === 'accurate' ? accurateFormFlaw(json) : lightFormFlaw(json);
}

/** The first key in which what a model was made for differs from this program, or null. */
function differenceOf(manifest: Manifest): string | null {
  return manifest.kind === 'accurate' ? accurateDifference(manifest) : lightDifference(manifest);
}
