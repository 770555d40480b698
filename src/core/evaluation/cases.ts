import { emotions, emotionsOf, project } from '../classifier/labels.ts';
import type { Emotion, LabelSet } from '../classifier/labels.ts';
import type { LabelledClip } from './clip-list.ts';
import { maskProbabilities, occurring } from './masking.ts';

/** A labelled clip with what a recogniser said of it. */
export interface ScoredClip extends LabelledClip {
  /** Calibrated probabilities over the eight emotions, or null where no speech was found. */
  readonly probabilities: ArrayLike<number> | null;
  /** Of the recogniser that said so, for its five-emotion view (see classifier/labels.ts). */
  readonly fiveBias?: readonly number[];
}

/** What was answered, as an index into the label set. */
export interface Judgement {
  /** The likeliest emotion; -1 where no speech was found. */
  readonly predicted: number;
  /** Its probability, 0..1; 0 where no speech was found. */
  readonly confidence: number;
  readonly isCorrect: boolean;
}

/** A clip under a label set: what is true, and what was answered under both ways of asking. */
export interface Case {
  readonly clip: ScoredClip;
  /** Index into the label set. */
  readonly truth: number;
  /** Probabilities over the label set, all of it open; null where no speech was found. */
  readonly probabilities: Float32Array | null;
  /** Emotions that the clip's corpus lacks ruled out. */
  readonly masked: Judgement;
  /** All emotions of the label set open. */
  readonly unmasked: Judgement;
}

/** Cases that share a corpus. */
export interface CorpusCases {
  readonly corpus: string | null;
  readonly cases: readonly Case[];
}

/** Items by a key, in the order in which the keys occur. */
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

/** An emotion's place in a label set, calm counting as neutral among five; -1 for one that is not in it. */
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
 * Clips under a label set, by corpus; those whose emotion is not in the set are left out. Clips that name no corpus count as
 * one corpus. A prediction is the likeliest emotion, however unsure.
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
