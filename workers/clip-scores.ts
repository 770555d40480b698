import { isAccurate } from '#core/classifier/classifier.ts';
import { withBaselines, type BaselineScores, type Baselines } from '#core/classifier/baselines/baselines.ts';
import { ok, type Result } from '#core/errors.ts';
import type { RecogniserParts } from '#core/pipeline.ts';
import type { ClipScores, DecodedSound, Reading } from '#core/protocol.ts';
import type { Span } from '#core/signal/cut.ts';
import { analyseFile } from './file-analysis.ts';

/**
 * Scores a labelled clip, without adaptation.
 * @param span the clip within the file; null: the whole file
 * @param baselines score the same windows as the light network; null: there are none
 * @returns the failures of analyseFile; of a damaged clip, the readable part is scored
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
