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
 * Predictions under a label set. Which emotions are masked in a corpus depends on all predictions together, so `neutral` remains
 * possible even if all neutral clips of a speaker are used as the baseline.
 */
export function predictedCases(predictions: readonly Prediction[], labelSet: LabelSet): readonly PredictedCase[] {
  return casesOf(predictions, labelSet).flatMap(({ cases }) => cases as readonly PredictedCase[]);
}

/** A speaker's confusion matrices, by seed and mode. */
export type SpeakerOutcomes = ReadonlyMap<string, ConfusionMatrix>;

/** The speakers of one row of a table, such as a corpus, a fold or a gender. */
export interface Stratum {
  readonly name: string;
  readonly speakers: readonly SpeakerOutcomes[];
}

/** Key of a speaker's matrix. */
export const layerKey = (seed: number, mode: Mode, asking: Asking = 'masked'): string => `${seed}/${mode}/${asking}`;

/** The seeds that occur, in ascending order. */
export function seedsOf(clips: readonly Prediction[]): readonly number[] {
  return [...new Set(clips.map(({ seed }) => seed))].sort((a, b) => a - b);
}

/**
 * Sorts cases into strata and counts each speaker's outcomes in advance, so that a bootstrap only adds matrices.
 * @param stratumOf the stratum's name; null for a case that is in none
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

/** The true emotions that occur, in the order of the label set. */
export function emotionsIn(cases: readonly PredictedCase[], labelSet: LabelSet): readonly Emotion[] {
  const truths = new Set(cases.map(({ truth }) => truth));
  return emotionsOf(labelSet).filter((_, i) => truths.has(i));
}
