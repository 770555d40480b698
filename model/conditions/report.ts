import { emotions } from '#core/classifier/labels.ts';
import { bootstrapStrata } from '#core/evaluation/bootstrap.ts';
import type { BootstrapOptions, Interval } from '#core/evaluation/bootstrap.ts';
import { casesOf, grouped } from '#core/evaluation/cases.ts';
import type { LabelledClip } from '#core/evaluation/clip-list.ts';
import { addMatrices, countOutcomes } from '#core/evaluation/confusion.ts';
import type { ConfusionMatrix } from '#core/evaluation/confusion.ts';
import { metricsOf } from '#core/evaluation/metrics.ts';
import { clean } from './conditions.ts';
import type { Condition } from './conditions.ts';
import type { WindowCount } from './job.ts';

/** A figure with its 95 % interval over speakers, each corpus by itself; null for one speaker. */
export interface IntervalFigure {
  readonly value: number;
  readonly interval: Interval | null;
}

/** How well clips are recognised in one condition. */
export interface ConditionRow {
  readonly group: string;
  readonly name: string;
  /** Mean over the corpora of average recall, emotions that a corpus lacks ruled out. */
  readonly uar: IntervalFigure;
  /** Average recall under the condition `against`, less that here. */
  readonly lost: IntervalFigure;
  readonly against: string;
  readonly nWithoutSpeech: number;
  readonly perCorpus: Readonly<Record<string, number>>;
}

/** A clip with what was answered in each condition. */
export interface HeardInAll {
  readonly clip: LabelledClip;
  readonly answers: Readonly<Record<string, readonly number[] | null>>;
}

export const conditionsBootstrap: BootstrapOptions = { nResamples: 1000, level: 0.95, seed: 1 };

/** The confusion matrices of one speaker, by condition. */
type Speaker = ReadonlyMap<string, ConfusionMatrix>;

const nClasses = emotions.length;
const meanOf = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
const uarOf = (speakers: readonly Speaker[], id: string): number =>
  metricsOf(
    addMatrices(
      speakers.flatMap((speaker) => speaker.get(id) ?? []),
      nClasses,
    ),
  ).uar;

/** Matrices per corpus and speaker. A clip whose speaker is not named stands for itself. */
function countAll(
  heard: readonly HeardInAll[],
  conditions: readonly Condition[],
): ReadonlyMap<string, readonly Speaker[]> {
  const corpora = new Map<string, Map<string, Map<string, ConfusionMatrix>>>();
  for (const { id } of conditions) {
    const scored = heard.map(({ answers, clip }) => ({ ...clip, probabilities: answers[id] ?? null }));
    for (const { cases, corpus } of casesOf(scored, 'eight')) {
      const speakers = corpora.get(corpus ?? 'clips') ?? new Map<string, Map<string, ConfusionMatrix>>();
      corpora.set(corpus ?? 'clips', speakers);
      for (const [name, own] of grouped(cases, ({ clip }) => clip.speaker ?? clip.file)) {
        const speaker = speakers.get(name) ?? new Map<string, ConfusionMatrix>();
        speakers.set(name, speaker);
        const outcomes = own.map(({ masked, truth }) => ({ truth, predicted: masked.predicted }));
        speaker.set(id, countOutcomes(outcomes, nClasses));
      }
    }
  }
  return new Map([...corpora].map(([corpus, speakers]) => [corpus, [...speakers.values()]]));
}

/** The table of conditions: average recall in each, and how much of it is lost, with intervals over speakers. */
export function conditionRows(
  heard: readonly HeardInAll[],
  conditions: readonly Condition[],
  options: BootstrapOptions = conditionsBootstrap,
): readonly ConditionRow[] {
  const counted = countAll(heard, conditions);
  const corpora = [...counted.keys()];
  const strata = [...counted.values()];

  function read(drawn: readonly (readonly Speaker[])[]): Record<string, number> {
    const means = new Map(conditions.map(({ id }) => [id, meanOf(drawn.map((speakers) => uarOf(speakers, id)))]));
    const lost = conditions.map(({ against, id }) => [`lost ${id}`, (means.get(against) ?? 0) - (means.get(id) ?? 0)]);
    return Object.fromEntries([...[...means].map(([id, mean]) => [`uar ${id}`, mean]), ...lost]) as Record<
      string,
      number
    >;
  }

  const values = read(strata);
  const intervals = bootstrapStrata(strata, read, options);
  const figure = (name: string): IntervalFigure => ({ value: values[name] ?? 0, interval: intervals?.[name] ?? null });
  const names = new Map(conditions.map(({ id, name }) => [id, name]));
  return conditions.map(({ against, group, id, name }) => ({
    group,
    name,
    uar: figure(`uar ${id}`),
    lost: figure(`lost ${id}`),
    against: against === clean ? clean : `${names.get(against) ?? against}, with noise reduction`,
    nWithoutSpeech: heard.filter(({ answers }) => !answers[id]).length,
    perCorpus: Object.fromEntries(corpora.map((corpus, i) => [corpus, uarOf(strata[i] ?? [], id)])),
  }));
}

/** How much of some sounds is no speech. */
export interface NoSpeechRow {
  readonly kind: string;
  readonly nSounds: number;
  readonly nWindows: number;
  /** Share of windows answered by `no speech`. */
  readonly share: number;
}

/** A row for each kind, in order of name. */
export function noSpeechRows(
  counts: readonly { readonly kind: string; readonly count: WindowCount }[],
): readonly NoSpeechRow[] {
  return [...grouped(counts, ({ kind }) => kind)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([kind, own]) => {
      const nWindows = own.reduce((sum, { count }) => sum + count.nWindows, 0);
      const nNoSpeech = own.reduce((sum, { count }) => sum + count.nNoSpeech, 0);
      return { kind, nSounds: own.length, nWindows, share: nWindows > 0 ? nNoSpeech / nWindows : 1 };
    });
}

/** All kinds together. */
export function allKinds(rows: readonly NoSpeechRow[]): NoSpeechRow {
  const sum = (valueOf: (row: NoSpeechRow) => number): number => rows.reduce((total, row) => total + valueOf(row), 0);
  const nWindows = sum((row) => row.nWindows);
  return {
    kind: 'all',
    nSounds: sum((row) => row.nSounds),
    nWindows,
    share: nWindows > 0 ? sum((row) => row.share * row.nWindows) / nWindows : 1,
  };
}
