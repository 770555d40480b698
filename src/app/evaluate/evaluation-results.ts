import type { LabelledClip } from '#core/evaluation/clip-list.ts';
import type { Asking } from '#core/evaluation/figures.ts';
import type { RecogniserName } from '#core/evaluation/recognisers.ts';
import type { EvaluationReport, ScoredClip } from '#core/evaluation/report.ts';
import type { Errors, WrongAnswer } from '#core/evaluation/wrong-answers.ts';
import type { ClipScores } from '#core/protocol.ts';

/** The report of one classifier with the clips it is based on. */
export interface RecogniserResult {
  readonly recogniser: RecogniserName;
  readonly clips: readonly ScoredClip[];
  readonly report: EvaluationReport;
  readonly errors: Errors;
}

/**
 * Labelled clips with the predictions of each classifier; clips that have not been evaluated are omitted.
 * @param fiveBias of the network
 */
export function scoredBy(
  recogniser: RecogniserName,
  clips: readonly LabelledClip[],
  scores: ReadonlyMap<string, ClipScores>,
  fiveBias?: readonly number[],
): ScoredClip[] {
  const own = recogniser === 'network' && fiveBias ? { fiveBias } : {};
  return clips.flatMap((clip) => {
    const probabilities = scores.get(clip.file)?.probabilities[recogniser];
    return probabilities === undefined ? [] : [{ ...clip, probabilities, ...own }];
  });
}

/** The corpora that contain some of the clips and were used to train the model, by their shared names. */
export function corporaLearntFrom(clips: readonly LabelledClip[], learnt: readonly string[]): string[] {
  const known = new Set(learnt.map((name) => name.toLowerCase()));
  const corpora = [...new Set(clips.flatMap(({ corpus }) => (corpus === null ? [] : [corpus])))];
  return corpora.filter((corpus) => known.has(corpus.toLowerCase()));
}

/** The errors in one corpus, or in all of them (null), and the number of clips. */
export function errorsOf(
  { errors }: RecogniserResult,
  corpus: string | null,
  asking: Asking,
): { readonly errors: readonly WrongAnswer[]; readonly nClips: number } {
  const chosen = corpus === null ? errors : errors.filter((each) => each.corpus === corpus);
  return {
    errors: chosen.flatMap(({ wrong }) => wrong[asking]),
    nClips: chosen.reduce((sum, { nClips }) => sum + nClips, 0),
  };
}
