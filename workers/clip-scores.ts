import { isAccurate } from '#core/classifier/classifier.ts';
import { withBaselines, type BaselineScores, type Baselines } from '#core/classifier/baselines/baselines.ts';
import { ok, type Result } from '#core/errors.ts';
import type { RecogniserParts } from '#core/pipeline.ts';
import type { ClipScores, DecodedSound, Reading } from '#core/protocol.ts';
import type { Span } from '#core/signal/cut.ts';
import { analyseFile } from './file-analysis.ts';

/**
 * Judges a labelled clip, fitted to nobody.
 * @param span the part of the file that is the clip; null: all of it
 * @param baselines hear the very windows that the light network hears; null: there are none
 * @returns what analyseFile fails with; what could be read of a broken clip counts
 */
export async function scoreClip(
  file: Blob | DecodedSound,
  reading: Reading,
  span: Span | null,
  { tables, suppressor, classifier }: RecogniserParts,
  baselines: Baselines | null,
  signal: AbortSignal,
): Promise<Result<ClipScores>> {
  const listener = baselines && !isAccurate(classifier) ? withBaselines(classifier, baselines) : null;
  const parts = { tables, suppressor, classifier: listener ?? classifier };
  const analysis = await analyseFile(file, reading, parts, () => undefined, signal, span);
  if (!analysis.ok) return analysis;
  const { durationS, overall } = analysis.value;
  const others: Partial<BaselineScores> = listener?.take() ?? {};
  return ok({ durationS, probabilities: { network: overall, ...others } });
}
