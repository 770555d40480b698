import { config } from '../config.ts';
import { nFeatures } from '../features/layout.ts';
import type { LightManifest, NetworkShape } from './manifest.ts';
import { firstDifference, isBetween, isNumbers, isRecord, isSize, tensorFlaw } from './manifest-checks.ts';
import { extraShapes, tensorShapes } from './shape.ts';

const isSizes = (x: unknown): boolean => Array.isArray(x) && x.every(isSize);

/** Why this is not a manifest of the light model, or null. */
export function lightFormFlaw(json: Readonly<Record<string, unknown>>): string | null {
  if (json.schema !== 2) return 'schema';
  const { normalisation, network } = json;
  if (!isRecord(normalisation) || !isNumbers(normalisation.mean, nFeatures)) return 'normalisation.mean';
  if (!isNumbers(normalisation.deviation, nFeatures)) return 'normalisation.deviation';
  if (!(normalisation.deviation as number[]).every((deviation) => deviation > 0)) return 'normalisation.deviation';
  if (!isRecord(network) || !isShape(network)) return 'network';
  return json.speech === undefined || isSpeechRule(json.speech) ? null : 'speech';
}

/** The first key in which its feature configuration differs from this program's, or null. */
export function lightDifference(manifest: LightManifest): string | null {
  return (
    firstDifference(manifest.featureVersion, config.featureVersion, 'featureVersion') ??
    firstDifference(manifest.config, config, 'config')
  );
}

/** The error in its table of tensors, or null. */
export function lightTensorFlaw(manifest: LightManifest): string | null {
  try {
    const wanted = new Map([...tensorShapes(manifest.network), ...extraShapes(manifest)]);
    return tensorFlaw(manifest.weights, wanted, ({ type, bits }) => !bits && (type === undefined || type === 'int8'));
  } catch (error) {
    if (error instanceof RangeError) return error.message;
    throw error;
  }
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
