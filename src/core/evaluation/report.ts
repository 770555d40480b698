import { emotionsOf } from '../classifier/labels.ts';
import type { Emotion, LabelSet } from '../classifier/labels.ts';
import { bootstrapDefaults } from './bootstrap.ts';
import type { BootstrapOptions } from './bootstrap.ts';
import { casesOf } from './cases.ts';
import type { Case, ScoredClip } from './cases.ts';
import { bySpeaker, figuresOf } from './figures.ts';
import type { Figures } from './figures.ts';

export type { ScoredClip } from './cases.ts';
export type { Figures } from './figures.ts';

/** One row of the report. */
export interface ReportRow {
  /** Null for all corpora together, and for clips without a corpus. */
  readonly corpus: string | null;
  readonly nClips: number;
  readonly nSpeakers: number;
  /** Clips without detected speech, which count as wrong. */
  readonly nWithoutSpeech: number;
  /** The emotions that occur here. */
  readonly emotions: readonly Emotion[];
  /** Masked: without the emotions that a clip's corpus does not contain. */
  readonly masked: Figures;
  /** Unmasked: all emotions of the label set. */
  readonly unmasked: Figures;
}

/** Evaluation of a recogniser on labelled clips. */
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
    masked: figuresOf(cases, labels, 'masked', options),
    unmasked: figuresOf(cases, labels, 'unmasked', options),
  };
}

/**
 * The whole report on scored clips, overall and per corpus. The prediction is the most likely emotion at any confidence. A clip
 * without speech counts as wrong. For masking, clips without a corpus count as one corpus.
 */
export function evaluateClips(
  clips: readonly ScoredClip[],
  labelSet: LabelSet,
  options: BootstrapOptions = bootstrapDefaults,
): EvaluationReport {
  const labels = emotionsOf(labelSet);
  const groups = casesOf(clips, labelSet);
  const all = groups.flatMap(({ cases }) => cases);
  const named = groups.filter(({ corpus }) => corpus !== null);
  return {
    labelSet,
    labels,
    bootstrap: options,
    nLeftOut: clips.length - all.length,
    overall: rowOf(null, all, labels, options),
    corpora: named.map(({ corpus, cases }) => rowOf(corpus, cases, labels, options)),
  };
}
