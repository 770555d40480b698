import type { Emotion } from '../classifier/labels.ts';
import { answerOf, scoreTable } from './answer.ts';
import type { AnswerRule } from './answer.ts';
import { dimensionsOf } from './dimensions.ts';
import type { Dimensions } from './dimensions.ts';
import type { Cell } from './grid.ts';
import { pooledSum, speechWeightedSum } from './pooling.ts';
import { headlineOf } from './summary.ts';

/** Summary of a voice over parts of a recording. */
export interface VoiceSummary {
  /** Seconds of speech in them. */
  readonly speechS: number;
  readonly dimensions: Dimensions;
  /** The emotion that stands out, or the two most likely in the label set's order (see `headlineOf`). */
  readonly emotions: readonly Emotion[];
  /** Probabilities over the label set's emotions. */
  readonly scores: Readonly<Partial<Record<Emotion, number>>>;
}

/** Speech-weighted sum over cells of a grid. */
export interface HeardCells {
  /** Seconds of speech in those with an answer. */
  readonly speechS: number;
  /** Probabilities of the eight emotions, with confidence raised for length; null without speech. */
  readonly probabilities: Float32Array | null;
}

/** Pools cells of a grid. */
export function heardIn(cells: readonly Cell[]): HeardCells {
  const { sum, speechS } = speechWeightedSum(cells);
  return { speechS, probabilities: speechS > 0 ? pooledSum(sum) : null };
}

/** Summarises cells of a grid as one voice; null without speech. */
export function voiceOf(cells: readonly Cell[], rule: AnswerRule): VoiceSummary | null {
  const { probabilities: eight, speechS } = heardIn(cells);
  if (!eight) return null;
  const { answer, dimensions, probabilities } = answerOf(eight, 1, rule);
  const scores = scoreTable(probabilities ?? [], rule.labelSet);
  const { emotions } = headlineOf({ answer, dimensions, scores });
  return { speechS, scores, dimensions: dimensionsOf(eight), emotions };
}
