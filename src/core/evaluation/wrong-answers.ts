import { emotionsOf } from '../classifier/labels.ts';
import type { Emotion, LabelSet } from '../classifier/labels.ts';
import { casesOf } from './cases.ts';
import type { ScoredClip } from './cases.ts';
import type { Asking } from './figures.ts';

/** A misclassified clip. */
export interface WrongAnswer {
  readonly file: string;
  readonly speaker: string | null;
  readonly corpus: string | null;
  readonly truth: Emotion;
  /** Null without speech. */
  readonly given: Emotion | null;
  /** 0..1; 0 without speech. */
  readonly confidence: number;
}

/** Masked and unmasked errors, and the number of clips, by corpus. */
export type Errors = readonly {
  readonly corpus: string | null;
  readonly nClips: number;
  readonly wrong: Readonly<Record<Asking, readonly WrongAnswer[]>>;
}[];

/** Finds the misclassified clips, as counted in the report. */
export function findErrors(clips: readonly ScoredClip[], labelSet: LabelSet): Errors {
  const labels = emotionsOf(labelSet);
  return casesOf(clips, labelSet).map(({ corpus, cases }) => {
    const wrong = (asking: Asking): WrongAnswer[] =>
      cases
        .filter((item) => !item[asking].isCorrect)
        .map(({ clip: { file, speaker }, truth, [asking]: { predicted, confidence } }) => ({
          file,
          speaker,
          corpus,
          truth: labels[truth] ?? 'neutral',
          given: labels[predicted] ?? null,
          confidence,
        }));
    return { corpus, nClips: cases.length, wrong: { masked: wrong('masked'), unmasked: wrong('unmasked') } };
  });
}
