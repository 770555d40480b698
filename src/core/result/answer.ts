import { emotions, emotionsOf, project } from '../classifier/labels.ts';
import type { Answer, Emotion, LabelSet, LabelProjection } from '../classifier/labels.ts';
import { dimensionsOf } from './dimensions.ts';
import type { Dimensions } from './dimensions.ts';

/** What turns probabilities into an answer. */
export interface AnswerRule extends LabelProjection {
  /** Below this probability of the likeliest emotion the answer is `unsure`, 0..1 (the manifest's `unsureBelow`). */
  readonly unsureBelow: number;
  /** The model that the probabilities come from, which exports name; left out where it is not known. */
  readonly modelId?: string;
}

/** An answer with what it rests on. */
export interface Verdict {
  readonly answer: Answer;
  /** The likeliest emotion, also where the answer is `unsure`; null for `no speech`. */
  readonly likeliest: Emotion | null;
  /** Probability of the likeliest emotion, 0..1; for `no speech` 1 minus the speech share. */
  readonly confidence: number;
  /** Probabilities in the order of `emotionsOf(labelSet)`, summing to 1; null for `no speech`. */
  readonly probabilities: Float32Array | null;
  /** Energy and tone, the same under every label set; null for `no speech`. */
  readonly dimensions: Dimensions | null;
}

/**
 * Eight probabilities made safe to show: what is no number or negative counts 0, the rest is scaled to sum 1.
 * @returns uniform probabilities if nothing is left
 */
export function cleanProbabilities(eight: ArrayLike<number>): Float32Array {
  // Plain loops: this runs for every cell of a grid, tens of thousands of times on a long sound.
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

/** Index of the largest value; the first of equals; -1 for none. */
export function indexOfMax(values: ArrayLike<number>): number {
  let best = values.length > 0 ? 0 : -1;
  for (let i = 1; i < values.length; i++) if ((values[i] ?? 0) > (values[best] ?? 0)) best = i;
  return best;
}

/**
 * What a person is told of one stretch of sound.
 * @param eight calibrated probabilities over the eight emotions, or null where too little speech was heard
 * @param speechShare share of the stretch that is speech, 0..1
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
