/** The eight emotions the network tells apart, in the order of its outputs. */
export const emotions = ['neutral', 'calm', 'happy', 'sad', 'angry', 'fearful', 'disgust', 'surprised'] as const;
export type Emotion = (typeof emotions)[number];

/** What a person is told: an emotion, or that there is nothing to tell. */
export type Answer = Emotion | 'no speech' | 'unsure';

/** Which emotions are shown. */
export type LabelSet = 'eight' | 'five';

/** The paper's five: calm is added to neutral; disgust and surprised are left out and the rest renormalised. */
export const fiveEmotions = ['neutral', 'happy', 'sad', 'angry', 'fearful'] as const satisfies readonly Emotion[];

/** How eight probabilities are seen. */
export interface LabelProjection {
  readonly labelSet: LabelSet;
  /**
   * Added to the logarithm of each of the five's probabilities, in the order of `fiveEmotions`, so that no emotion is said
   * too often once the others are gone (the manifest's `fiveBias`); left out where nothing is.
   */
  readonly fiveBias?: readonly number[];
}

/** The emotions of a label set, in display order. */
export function emotionsOf(set: LabelSet): readonly Emotion[] {
  return set === 'eight' ? emotions : fiveEmotions;
}

/**
 * Probabilities over eight emotions, seen as a label set.
 * @param eight eight probabilities that sum to 1, in the order of `emotions`
 * @returns probabilities in the order of `emotionsOf(labelSet)`, summing to 1 (uniform if everything lay outside the set)
 */
export function project(eight: ArrayLike<number>, { labelSet, fiveBias }: LabelProjection): Float32Array {
  if (labelSet === 'eight') return Float32Array.from(eight);
  let kept = Float32Array.from(fiveEmotions, (emotion) => eight[emotions.indexOf(emotion)] ?? 0);
  kept[0] = (kept[0] ?? 0) + (eight[emotions.indexOf('calm')] ?? 0);
  if (fiveBias) kept = kept.map((p, i) => p * Math.exp(fiveBias[i] ?? 0));
  const sum = kept.reduce((a, b) => a + b, 0);
  return sum > 0 ? kept.map((p) => p / sum) : kept.fill(1 / kept.length);
}
