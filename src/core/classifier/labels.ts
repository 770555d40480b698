/** The eight emotions, in the order of the network's outputs. */
export const emotions = ['neutral', 'calm', 'happy', 'sad', 'angry', 'fearful', 'disgust', 'surprised'] as const;
export type Emotion = (typeof emotions)[number];

/** The answer shown to the user: an emotion, `unsure` or `no speech`. */
export type Answer = Emotion | 'no speech' | 'unsure';

/** The set of emotions in use. */
export type LabelSet = 'eight' | 'five';

/** The paper's five emotions: calm is added to neutral, disgust and surprised are dropped, and the rest is renormalised. */
export const fiveEmotions = ['neutral', 'happy', 'sad', 'angry', 'fearful'] as const satisfies readonly Emotion[];

/** How to map the eight probabilities to a label set. */
export interface LabelProjection {
  readonly labelSet: LabelSet;
  /**
   * Bias added to the log-probabilities of the five emotions, in the order of `fiveEmotions`, so that no emotion is predicted
   * too often without the other three (the manifest's `fiveBias`); none if omitted.
   */
  readonly fiveBias?: readonly number[];
}

/** The emotions of a label set, in display order. */
export function emotionsOf(set: LabelSet): readonly Emotion[] {
  return set === 'eight' ? emotions : fiveEmotions;
}

/**
 * Maps probabilities of the eight emotions to a label set.
 * @param eight eight probabilities that sum to 1, in the order of `emotions`
 * @returns probabilities in the order of `emotionsOf(labelSet)`, summing to 1 (uniform if all probability lies outside the set)
 */
export function project(eight: ArrayLike<number>, { labelSet, fiveBias }: LabelProjection): Float32Array {
  if (labelSet === 'eight') return Float32Array.from(eight);
  let kept = Float32Array.from(fiveEmotions, (emotion) => eight[emotions.indexOf(emotion)] ?? 0);
  kept[0] = (kept[0] ?? 0) + (eight[emotions.indexOf('calm')] ?? 0);
  if (fiveBias) kept = kept.map((p, i) => p * Math.exp(fiveBias[i] ?? 0));
  const sum = kept.reduce((a, b) => a + b, 0);
  return sum > 0 ? kept.map((p) => p / sum) : kept.fill(1 / kept.length);
}
