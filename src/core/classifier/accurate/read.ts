import { accurateInput } from '../../config.ts';
import { emotions } from '../labels.ts';
import type { AccurateManifest } from '../manifest.ts';
import { firstDifference, isRecord, isSize, tensorFlaw } from '../manifest-checks.ts';
import { accurateShapes } from './shape.ts';

/** Why this is not a manifest of the accurate model, or null. */
export function accurateFormFlaw(json: Readonly<Record<string, unknown>>): string | null {
  if (json.schema !== 1) return 'schema';
  const { encoder, head, input } = json;
  if (!isRecord(input)) return 'input';
  if (!hasSizes(encoder, ['n_mels', 'width', 'heads', 'hidden', 'blocks', 'positions'])) return 'encoder';
  if (!hasSizes(head, ['width', 'layers', 'projection', 'lstm', 'attention', 'hidden', 'emotions'])) return 'head';
  return null;
}

/** The first key in which its input configuration differs from this program's, or null. */
export function accurateDifference({ input }: AccurateManifest): string | null {
  return firstDifference(input, accurateInput, 'input');
}

/** The error in its sizes or its table of tensors, or null. */
export function accurateTensorFlaw(manifest: AccurateManifest): string | null {
  const { encoder, head, weights } = manifest;
  if (encoder.n_mels !== accurateInput.bands) return 'encoder.n_mels';
  if (encoder.width % encoder.heads !== 0) return 'encoder.heads';
  if (2 * encoder.positions < accurateInput.chunkRows) return 'encoder.positions';
  if (head.width !== encoder.width) return 'head.width';
  if (head.layers > encoder.blocks) return 'head.layers';
  if (head.emotions !== emotions.length) return 'head.emotions';
  return tensorFlaw(weights, accurateShapes(manifest), ({ type, bits, group }) => {
    if (type !== undefined) return false;
    return bits === undefined || (isSize(bits) && bits <= 8 && isSize(group) && ((group ?? 0) * bits) % 8 === 0);
  });
}

function hasSizes(entry: unknown, names: readonly string[]): boolean {
  return isRecord(entry) && names.every((name) => isSize(entry[name]));
}
