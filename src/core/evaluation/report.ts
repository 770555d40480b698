import { emotions, emotionsOf, project } from '../classifier/labels.ts';
import type { Emotion, LabelSet } from '../classifier/labels.ts';
import { bootstrapDefaults, bootstrapInterval } from './bootstrap.ts';
import type { BootstrapOptions, Interval } from './bootstrap.ts';
import { expectedCalibrationError, reliabilityCurve } from './calibration.ts';
import type { ReliabilityBin, SureAnswer } from './calibration.ts';
import type { LabelledClip } from './clip-list.ts';
import { addMatrices, countOutcomes } from './confusion.ts';
import type { ConfusionMatrix } from './confusion.ts';
import { maskProbabilities, occurring } from './masking.ts';
import { metricsOf } from './metrics.ts';
import type { ClassMetrics } from './metrics.ts';

/** A labelled clip with what the model said of it. */
export interface ScoredClip extends LabelledClip {
  /** Calibrated probabilities over the eight emotions, or null where no speech was found. */
  readonly probabilities: ArrayLike<number> | null;
}

/** All figures of one set of clips under one way of asking. */
export interface Figures {
  readonly accuracy: number;
  readonly uar: number;
  /** 95 % interval of the UAR, speakers drawn with replacement; null for one speaker or none known. */
  readonly uarInterval: Interval | null;
  readonly macroF1: number;
  /** Expected calibration error over the clips that got an answer. */
  readonly ece: number;
  readonly classes: readonly (ClassMetrics & { readonly emotion: Emotion })[];
  readonly confusion: ConfusionMatrix;
  readonly reliability: readonly ReliabilityBin[];
}

/** One row of the report. */
export interface ReportRow {
  /** Null for all corpora together, and for clips whose list names none. */
  readonly corpus: string | null;
  readonly nClips: number;
  readonly nSpeakers: number;
  /** Clips in which no speech was found: they count as wrong. */
  readonly nWithoutSpeech: number;
  /** The emotions that occur here. */
  readonly emotions: readonly Emotion[];
  /** Emotions that a clip's corpus lacks ruled out, clip by clip. */
  readonly masked: Figures;
  /** All emotions of the label set open. */
  readonly unmasked: Figures;
}

/** How well a model does on labelled clips. */
export interface EvaluationReport {
  readonly labelSet: LabelSet;
  /** Order of rows and columns of every confusion matrix: truth down, prediction across. */
  readonly labels: readonly Emotion[];
  readonly bootstrap: BootstrapOptions;
  /** Clips left out because their emotion is not in the label set. */
  readonly nLeftOut: number;
  readonly overall: ReportRow;
  readonly corpora: readonly ReportRow[];
}

/** A clip as indices into the label set. */
interface Case {
  readonly clip: ScoredClip;
  readonly truth: number;
  readonly probabilities: Float32Array | null;
  readonly allowed: readonly boolean[];
}

function grouped<T, K>(items: readonly T[], keyOf: (item: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

function bySpeaker(cases: readonly Case[]): readonly (readonly Case[])[] {
  const named = cases.filter(({ clip }) => clip.speaker !== null);
  return [...grouped(named, ({ clip }) => `${clip.corpus ?? ''}\n${clip.speaker ?? ''}`).values()];
}

function figuresOf(
  cases: readonly Case[],
  labels: readonly Emotion[],
  isMasked: boolean,
  options: BootstrapOptions,
): Figures {
  const everything = labels.map(() => true);
  const answers: SureAnswer[] = [];
  const outcomes = new Map(
    cases.map((item) => {
      const p = item.probabilities && maskProbabilities(item.probabilities, isMasked ? item.allowed : everything);
      const confidence = p ? Math.max(...p) : 0;
      const predicted = p ? p.indexOf(confidence) : -1;
      if (p) answers.push({ confidence, isCorrect: predicted === item.truth });
      return [item, { truth: item.truth, predicted }];
    }),
  );
  const confusion = countOutcomes([...outcomes.values()], labels.length);
  const metrics = metricsOf(confusion);
  const perSpeaker = bySpeaker(cases).map((own) =>
    countOutcomes(
      own.map((item) => outcomes.get(item) ?? { truth: item.truth, predicted: -1 }),
      labels.length,
    ),
  );
  return {
    accuracy: metrics.accuracy,
    uar: metrics.uar,
    uarInterval: bootstrapInterval(perSpeaker, (drawn) => metricsOf(addMatrices(drawn, labels.length)).uar, options),
    macroF1: metrics.macroF1,
    ece: expectedCalibrationError(answers),
    classes: metrics.classes.map((metric, i) => ({ emotion: labels[i] ?? 'neutral', ...metric })),
    confusion,
    reliability: reliabilityCurve(answers),
  };
}

function rowOf(
  corpus: string | null,
  cases: readonly Case[],
  labels: readonly Emotion[],
  options: BootstrapOptions,
): ReportRow {
  const truths = new Set(cases.map(({ truth }) => truth));
  return {
    corpus,
    nClips: cases.length,
    nSpeakers: bySpeaker(cases).length,
    nWithoutSpeech: cases.filter(({ probabilities }) => !probabilities).length,
    emotions: labels.filter((_, i) => truths.has(i)),
    masked: figuresOf(cases, labels, true, options),
    unmasked: figuresOf(cases, labels, false, options),
  };
}

/** An emotion's place in a label set, calm counting as neutral among five; -1 for one that is not in it. */
function indexIn(labels: readonly Emotion[], emotion: Emotion): number {
  const found = labels.indexOf(emotion);
  return found < 0 && emotion === 'calm' ? labels.indexOf('neutral') : found;
}

/**
 * The whole report on scored clips, overall and per corpus. A prediction is the likeliest emotion, however unsure; a clip
 * without speech counts as wrong. Clips that name no corpus count as one corpus when emotions are masked.
 */
export function evaluateClips(
  clips: readonly ScoredClip[],
  labelSet: LabelSet,
  options: BootstrapOptions = bootstrapDefaults,
): EvaluationReport {
  const labels = emotionsOf(labelSet);
  const kept = clips.filter(({ emotion }) => indexIn(labels, emotion) >= 0);
  const groups = [...grouped(kept, ({ corpus }) => corpus)].map(([corpus, own]) => {
    const truths = own.map(({ emotion }) => indexIn(labels, emotion));
    const allowed = occurring(truths, labels.length);
    const cases = own.map((clip, i): Case => {
      const eight = clip.probabilities && Float32Array.from(emotions, (_, e) => clip.probabilities?.[e] ?? 0);
      return { clip, truth: truths[i] ?? 0, probabilities: eight && project(eight, labelSet), allowed };
    });
    return { corpus, cases };
  });
  const named = groups.filter(({ corpus }) => corpus !== null);
  return {
    labelSet,
    labels,
    bootstrap: options,
    nLeftOut: clips.length - kept.length,
    overall: rowOf(
      null,
      groups.flatMap(({ cases }) => cases),
      labels,
      options,
    ),
    corpora: named.map(({ corpus, cases }) => rowOf(corpus, cases, labels, options)),
  };
}
