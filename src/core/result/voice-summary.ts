import { emotions as allEmotions, emotionsOf } from '../classifier/labels.ts';
import type { Emotion } from '../classifier/labels.ts';
import { answerOf, scoreTable } from './answer.ts';
import type { AnswerRule } from './answer.ts';
import { dimensionsOf } from './dimensions.ts';
import type { Dimensions } from './dimensions.ts';
import type { Cell } from './grid.ts';

/** What a voice carries over some stretches of a recording. */
export interface VoiceSummary {
  /** Seconds of speech in them. */
  readonly speechS: number;
  readonly dimensions: Dimensions;
  /** The likeliest emotion; where none stands out, the two likeliest. */
  readonly emotions: readonly Emotion[];
  /** Mean probabilities over the label set's emotions. */
  readonly scores: Readonly<Partial<Record<Emotion, number>>>;
}

/** Cells of a grid taken together, each counting by its speech; null where nobody speaks. */
export function voiceOf(cells: readonly Cell[], rule: AnswerRule): VoiceSummary | null {
  const weighted = new Float64Array(allEmotions.length);
  let speechS = 0;
  for (const { endS, probabilities, speechShare, startS } of cells) {
    if (!probabilities) continue;
    const seconds = speechShare * (endS - startS);
    speechS += seconds;
    probabilities.forEach((p, e) => (weighted[e] = (weighted[e] ?? 0) + seconds * p));
  }
  if (speechS === 0) return null;
  const eight = weighted.map((p) => p / speechS);
  const { answer, probabilities } = answerOf(eight, 1, rule);
  const scores = scoreTable(probabilities ?? [], rule.labelSet);
  const likeliest = emotionsOf(rule.labelSet).toSorted((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
  return {
    ...{ speechS, scores },
    dimensions: dimensionsOf(eight),
    emotions: likeliest.slice(0, answer === 'unsure' ? 2 : 1),
  };
}
