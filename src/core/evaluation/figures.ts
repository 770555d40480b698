import type { Emotion } from '../classifier/labels.ts';
import { bootstrapIntervals } from './bootstrap.ts';
import type { BootstrapOptions, Interval } from './bootstrap.ts';
import { expectedCalibrationError, reliabilityCurve } from './calibration.ts';
import type { ReliabilityBin } from './calibration.ts';
import { grouped } from './cases.ts';
import type { Case } from './cases.ts';
import { addMatrices, countOutcomes } from './confusion.ts';
import type { ConfusionMatrix } from './confusion.ts';
import { coverageCurve } from './coverage.ts';
import type { CoveragePoint } from './coverage.ts';
import { metricsOf } from './metrics.ts';
import type { ClassMetrics } from './metrics.ts';

/** Minimum number of speakers for an interval. */
export const minSpeakersForInterval = 5;
/** With at least this many speakers, an interval needs no warning. */
export const speakersForGoodInterval = 10;

/** Metrics of one speaker. */
export interface SpeakerFigures {
  readonly speaker: string;
  readonly corpus: string | null;
  readonly nClips: number;
  readonly accuracy: number;
  /** Over the emotions that occur in this speaker's clips. */
  readonly uar: number;
}

/** All metrics of a set of clips, masked or unmasked. */
export interface Figures {
  readonly accuracy: number;
  readonly uar: number;
  readonly macroF1: number;
  /** 95 % bootstrap intervals over speakers; null for fewer than `minSpeakersForInterval`. */
  readonly accuracyInterval: Interval | null;
  readonly uarInterval: Interval | null;
  readonly macroF1Interval: Interval | null;
  /** Expected calibration error over the clips with an answer. */
  readonly ece: number;
  readonly classes: readonly (ClassMetrics & { readonly emotion: Emotion })[];
  readonly confusion: ConfusionMatrix;
  readonly reliability: readonly ReliabilityBin[];
  readonly coverage: readonly CoveragePoint[];
  /** The labelled speakers, in order of first occurrence. */
  readonly speakers: readonly SpeakerFigures[];
}

/** Masked or unmasked. */
export type Asking = 'masked' | 'unmasked';

/** Cases grouped by labelled speaker. The same name in two corpora means two speakers. */
export function bySpeaker(cases: readonly Case[]): readonly (readonly Case[])[] {
  const named = cases.filter(({ clip }) => clip.speaker !== null);
  return [...grouped(named, ({ clip }) => `${clip.corpus ?? ''}\n${clip.speaker ?? ''}`).values()];
}

/** The metrics of some cases over the classes `labels`. */
export function figuresOf(
  cases: readonly Case[],
  labels: readonly Emotion[],
  asking: Asking,
  options: BootstrapOptions,
): Figures {
  const nClasses = labels.length;
  const matrixOf = (own: readonly Case[]): ConfusionMatrix =>
    countOutcomes(
      own.map((item) => ({ truth: item.truth, predicted: item[asking].predicted })),
      nClasses,
    );
  const confusion = matrixOf(cases);
  const metrics = metricsOf(confusion);
  const answers = cases.filter(({ probabilities }) => probabilities).map((item) => item[asking]);
  const speakers = bySpeaker(cases);
  const matrices = speakers.map(matrixOf);
  const intervals = bootstrapIntervals(
    matrices.length < minSpeakersForInterval ? [] : matrices,
    (drawn) => {
      const { accuracy, uar, macroF1 } = metricsOf(addMatrices(drawn, nClasses));
      return { accuracy, uar, macroF1 };
    },
    options,
  );
  return {
    accuracy: metrics.accuracy,
    uar: metrics.uar,
    macroF1: metrics.macroF1,
    accuracyInterval: intervals?.accuracy ?? null,
    uarInterval: intervals?.uar ?? null,
    macroF1Interval: intervals?.macroF1 ?? null,
    ece: expectedCalibrationError(answers),
    classes: metrics.classes.map((metric, i) => ({ emotion: labels[i] ?? 'neutral', ...metric })),
    confusion,
    reliability: reliabilityCurve(answers),
    coverage: coverageCurve(answers, cases.length),
    speakers: matrices.map((matrix, i) => {
      const { speaker = null, corpus = null } = speakers[i]?.[0]?.clip ?? {};
      const { n, accuracy, uar } = metricsOf(matrix);
      return { speaker: speaker ?? '', corpus, nClips: n, accuracy, uar };
    }),
  };
}
