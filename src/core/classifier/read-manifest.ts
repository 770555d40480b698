import { fail, ok, type Result } from '../errors.ts';
import { accurateDifference, accurateFormFlaw, accurateTensorFlaw } from './accurate/read.ts';
import { emotions, fiveEmotions } from './labels.ts';
import { lightDifference, lightFormFlaw, lightTensorFlaw } from './light-manifest.ts';
import type { Manifest } from './manifest.ts';
import { firstDifference, isCalibration, isNumbers, isRecentring, isRecord, isSize } from './manifest-checks.ts';

/**
 * Validates a manifest before it is used: format, labels, the feature lock (its input configuration must be
 * this program's), and that every tensor lies within the weights file.
 * @param json parsed JSON
 * @returns a manifest of either kind, or `model/corrupt` (not a manifest, or its tensors do not match its network),
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

/** Why this is not a manifest, or null. */
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

/** The first key in which a model's input configuration differs from this program's, or null. */
function differenceOf(manifest: Manifest): string | null {
  return manifest.kind === 'accurate' ? accurateDifference(manifest) : lightDifference(manifest);
}
