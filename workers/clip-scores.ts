import { ok, type Result } from '#core/errors.ts';
import type { RecogniserParts } from '#core/pipeline.ts';
import type { ClipScores, DecodedSound } from '#core/protocol.ts';
import { analyseFile } from './file-analysis.ts';

/**
 * Judges a labelled clip.
 * @returns what analyseFile fails with; what could be read of a broken clip counts
 */
export async function scoreClip(
  file: Blob | DecodedSound,
  { tables, suppressor, classifier }: RecogniserParts,
  signal: AbortSignal,
): Promise<Result<ClipScores>> {
  const analysis = await analyseFile(file, { tables, suppressor, classifier }, () => undefined, signal);
  if (!analysis.ok) return analysis;
  const { durationS, overall } = analysis.value;
  return ok({ durationS, probabilities: { network: overall } });
}
