import { emotions, emotionsOf, project } from '../classifier/labels.ts';
import type { Answer, Emotion, LabelSet, LabelProjection } from '../classifier/labels.ts';
import { dimensionsOf } from './dimensions.ts';
import type { Dimensions } from './dimensions.ts';

/** What turns probabilities into an answer. */
export interface AnswerRule extends LabelProjection {
  /** If the most likely emotion is less probable than this, the answer is `unsure`, 0..1 (the manifest's `unsureBelow`). */
  readonly unsureBelow: number;
  /** The model that the probabilities come from, for exports; omitted if unknown. */
  readonly modelId?: string;
}

/** An answer with its probabilities. */
export interface Verdict {
  readonly answer: Answer;
  /** The most likely emotion, even if the answer is `unsure`; null for `no speech`. */
  readonly likeliest: Emotion | null;
  /** Probability of the most likely emotion, 0..1; for `no speech`, 1 minus the speech share. */
  readonly confidence: number;
  /** Probabilities in the order of `emotionsOf(labelSet)`, summing to 1; null for `no speech`. */
  readonly probabilities: Float32Array | null;
  /** Energy and tone, the same under every label set; null for `no speech`. */
  readonly dimensions: Dimensions | null;
}

/**
 * Sanitises eight probabilities for display: NaN and negative values become 0, the rest is scaled to sum to 1.
 * @returns uniform probabilities if nothing is left
 */
export function cleanProbabilities(eight: ArrayLike<number>): Float32Array {
  // Plain loops, because this runs for every cell of a grid, tens of thousands of times for a long recording.
  const clean = new Float32Array(emotions.length);
  for (let i = 0; i < clean.length; i++) {
    const p = eight[i] ?? 0;
    if (Number.isFinite(p) && p > 0) clean[i] = p;
  }
  let sum = 0;
  for (const p of clean) sum += p;
  if (!(sum > 0 && Number.isFinite(sum))) return clean.fill(1 / clean.length);
  for (let i = 0; i < clean.length; i++) clean[i] = (clean[i] ?? 0) / sum;
  return clean;
}

/** Index of the largest value, the first if several are equal; -1 if empty. */
export function indexOfMax(values: ArrayLike<number>): number {
  let best = values.length > 0 ? 0 : -1;
  for (let i = 1; i < values.length; i++) if ((values[i] ?? 0) > (values[best] ?? 0)) best = i;
  return best;
}

/**
 * The answer for a part of a recording.
 * @param eight calibrated probabilities over the eight emotions, or null if there was too little speech
 * @param speechShare share of it that is speech, 0..1
 */
export function answerOf(eight: ArrayLike<number> | null, speechShare: number, rule: AnswerRule): Verdict {
  if (eight === null) {
    const share = Number.isFinite(speechShare) ? Math.min(1, Math.max(0, speechShare)) : 0;
    return { answer: 'no speech', likeliest: null, confidence: 1 - share, probabilities: null, dimensions: null };
  }
  const clean = cleanProbabilities(eight);
  const probabilities = project(clean, rule);
  const best = indexOfMax(probabilities);
  const confidence = probabilities[best] ?? 0;
  const likeliest = emotionsOf(rule.labelSet)[best] ?? 'neutral';
  const answer = confidence < rule.unsureBelow ? 'unsure' : likeliest;
  return { answer, likeliest, confidence, probabilities, dimensions: dimensionsOf(clean) };
}

/** Probabilities in a label set's order as a table by emotion. */
export function scoreTable(
  probabilities: ArrayLike<number>,
  set: LabelSet,
): Readonly<Partial<Record<Emotion, number>>> {
  return Object.fromEntries(emotionsOf(set).map((emotion, i) => [emotion, probabilities[i] ?? 0]));
}
