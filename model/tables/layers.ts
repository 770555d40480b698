import { emotionsOf } from '#core/classifier/labels.ts';
import type { Emotion, LabelSet } from '#core/classifier/labels.ts';
import { casesOf, grouped } from '#core/evaluation/cases.ts';
import type { Case } from '#core/evaluation/cases.ts';
import type { Asking } from '#core/evaluation/figures.ts';
import { countOutcomes } from '#core/evaluation/confusion.ts';
import type { ConfusionMatrix } from '#core/evaluation/confusion.ts';
import type { Mode, Prediction } from './prediction.ts';

/** A prediction under a label set. */
export interface PredictedCase extends Case {
  readonly clip: Prediction;
}

/**
 * Predictions under a label set. What is ruled out for a corpus hangs on all of them together, not on a part of them: a baseline
 * made of all the neutral clips of a speaker leaves `neutral` open.
 */
export function predictedCases(predictions: readonly Prediction[], labelSet: LabelSet): readonly PredictedCase[] {
  return casesOf(predictions, labelSet).flatMap(({ cases }) => cases as readonly PredictedCase[]);
}

/** One speaker's outcomes, a confusion matrix for each seed and mode. */
export type SpeakerOutcomes = ReadonlyMap<string, ConfusionMatrix>;

/** Speakers who stand in one row of a table: of a corpus, a fold, a gender. */
export interface Stratum {
  readonly name: string;
  readonly speakers: readonly SpeakerOutcomes[];
}

/** Where a seed's and mode's matrix stands. */
export const layerKey = (seed: number, mode: Mode, asking: Asking = 'masked'): string => `${seed}/${mode}/${asking}`;

/** The seeds that occur, rising. */
export function seedsOf(clips: readonly Prediction[]): readonly number[] {
  return [...new Set(clips.map(({ seed }) => seed))].sort((a, b) => a - b);
}

/**
 * Sorts cases into strata and counts each speaker's outcomes once, so that a bootstrap only adds matrices.
 * @param stratumOf the stratum's name, or null for a case that is in none
 */
export function strataOf(
  cases: readonly PredictedCase[],
  labelSet: LabelSet,
  stratumOf: (clip: Prediction) => string | null,
): readonly Stratum[] {
  const nClasses = emotionsOf(labelSet).length;
  const named = cases.filter(({ clip }) => stratumOf(clip) !== null);
  return [...grouped(named, ({ clip }) => stratumOf(clip) ?? '')].map(([name, own]) => ({
    name,
    speakers: [...grouped(own, ({ clip }) => `${clip.corpus}\n${clip.speaker}`).values()].map((ofSpeaker) => {
      const layers = new Map<string, ConfusionMatrix>();
      for (const asking of ['masked', 'unmasked'] as const) {
        for (const [key, layer] of grouped(ofSpeaker, ({ clip }) => layerKey(clip.seed, clip.mode, asking))) {
          const outcomes = layer.map((item) => ({ truth: item.truth, predicted: item[asking].predicted }));
          layers.set(key, countOutcomes(outcomes, nClasses));
        }
      }
      return layers;
    }),
  }));
}

/** The emotions that occur as truth, in the label set's order. */
export function emotionsIn(cases: readonly PredictedCase[], labelSet: LabelSet): readonly Emotion[] {
  const truths = new Set(cases.map(({ truth }) => truth));
  return emotionsOf(labelSet).filter((_, i) => truths.has(i));
}
