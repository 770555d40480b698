import { emotions, emotionsOf, project } from '../classifier/labels.ts';
import type { Emotion, LabelSet } from '../classifier/labels.ts';
import type { LabelledClip } from './clip-list.ts';
import { maskProbabilities, occurring } from './masking.ts';

/** A labelled clip with a recogniser's output. */
export interface ScoredClip extends LabelledClip {
  /** Calibrated probabilities of the eight emotions, or null without speech. */
  readonly probabilities: ArrayLike<number> | null;
  /** The recogniser's bias for five emotions (see classifier/labels.ts). */
  readonly fiveBias?: readonly number[];
}

/** A prediction, as an index into the label set. */
export interface Judgement {
  /** The most likely emotion; -1 without speech. */
  readonly predicted: number;
  /** Its probability, 0..1; 0 without speech. */
  readonly confidence: number;
  readonly isCorrect: boolean;
}

/** A clip under a label set: the true emotion, and the masked and unmasked predictions. */
export interface Case {
  readonly clip: ScoredClip;
  /** Index into the label set. */
  readonly truth: number;
  /** Unmasked probabilities over the label set; null without speech. */
  readonly probabilities: Float32Array | null;
  /** Masked: without the emotions that the clip's corpus does not contain. */
  readonly masked: Judgement;
  /** Unmasked: all emotions of the label set. */
  readonly unmasked: Judgement;
}

/** Cases that share a corpus. */
export interface CorpusCases {
  readonly corpus: string | null;
  readonly cases: readonly Case[];
}

/** Groups items by a key, in order of first occurrence. */
export function grouped<T, K>(items: readonly T[], keyOf: (item: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** An emotion's index in a label set, with calm counting as neutral among five; -1 if it is not in the set. */
export function indexIn(labels: readonly Emotion[], emotion: Emotion): number {
  const found = labels.indexOf(emotion);
  return found < 0 && emotion === 'calm' ? labels.indexOf('neutral') : found;
}

function judge(probabilities: Float32Array | null, allowed: readonly boolean[], truth: number): Judgement {
  if (!probabilities) return { predicted: -1, confidence: 0, isCorrect: false };
  const p = maskProbabilities(probabilities, allowed);
  const confidence = Math.max(...p);
  const predicted = p.indexOf(confidence);
  return { predicted, confidence, isCorrect: predicted === truth };
}

/**
 * Clips under a label set, by corpus. Clips with other emotions are left out. Clips without a corpus count as
 * one corpus. The prediction is the most likely emotion at any confidence.
 */
export function casesOf(clips: readonly ScoredClip[], labelSet: LabelSet): readonly CorpusCases[] {
  const labels = emotionsOf(labelSet);
  const everything = labels.map(() => true);
  const kept = clips.filter(({ emotion }) => indexIn(labels, emotion) >= 0);
  return [...grouped(kept, ({ corpus }) => corpus)].map(([corpus, own]) => {
    const truths = own.map(({ emotion }) => indexIn(labels, emotion));
    const allowed = occurring(truths, labels.length);
    const cases = own.map((clip, i): Case => {
      const truth = truths[i] ?? 0;
      const eight = clip.probabilities && Float32Array.from(emotions, (_, e) => clip.probabilities?.[e] ?? 0);
      const probabilities = eight && project(eight, { labelSet, ...(clip.fiveBias && { fiveBias: clip.fiveBias }) });
      return {
        clip,
        truth,
        probabilities,
        masked: judge(probabilities, allowed, truth),
        unmasked: judge(probabilities, everything, truth),
      };
    });
    return { corpus, cases };
  });
}
