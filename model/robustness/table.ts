import type { ConditionRow, IntervalFigure, NoSpeechRow, Recognised } from '#core/reports/schema.ts';
import { emotions } from '#core/classifier/labels.ts';
import { bootstrapStrata } from '#core/evaluation/bootstrap.ts';
import type { BootstrapOptions } from '#core/evaluation/bootstrap.ts';
import { casesOf, grouped } from '#core/evaluation/cases.ts';
import type { LabelledClip } from '#core/evaluation/clip-list.ts';
import { addMatrices, countOutcomes } from '#core/evaluation/confusion.ts';
import type { ConfusionMatrix } from '#core/evaluation/confusion.ts';
import { metricsOf } from '#core/evaluation/metrics.ts';
import { clean } from './conditions.ts';
import type { Condition } from './conditions.ts';
import type { ClipAnswers, WindowCount } from './job.ts';

/** A clip with its results in each condition, for the model and the one it is compared with. */
export interface HeardInAll {
  readonly clip: LabelledClip;
  readonly answers: ClipAnswers;
  readonly beside: ClipAnswers | null;
}

export const conditionsBootstrap: BootstrapOptions = { nResamples: 1000, level: 0.95, seed: 1 };

/** A speaker's confusion matrices, by model and condition. */
type Speaker = ReadonlyMap<string, ConfusionMatrix>;

/** Keys of the results of both models. */
const models = ['answers', 'beside'] as const;
type Model = (typeof models)[number];
const cell = (model: Model, id: string): string => `${model} ${id}`;

const nClasses = emotions.length;
const meanOf = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
const uarOf = (speakers: readonly Speaker[], of: string): number =>
  metricsOf(
    addMatrices(
      speakers.flatMap((speaker) => speaker.get(of) ?? []),
      nClasses,
    ),
  ).uar;

/** Counts confusion matrices per corpus and speaker. A clip of an unknown speaker counts as a speaker of its own. */
function countAll(
  heard: readonly HeardInAll[],
  asked: readonly Model[],
  conditions: readonly Condition[],
): ReadonlyMap<string, readonly Speaker[]> {
  const corpora = new Map<string, Map<string, Map<string, ConfusionMatrix>>>();
  for (const [model, { id }] of asked.flatMap((each) => conditions.map((condition) => [each, condition] as const))) {
    const scored = heard.map((of) => ({ ...of.clip, probabilities: of[model]?.[id] ?? null }));
    for (const { cases, corpus } of casesOf(scored, 'eight')) {
      const speakers = corpora.get(corpus ?? 'clips') ?? new Map<string, Map<string, ConfusionMatrix>>();
      corpora.set(corpus ?? 'clips', speakers);
      for (const [name, own] of grouped(cases, ({ clip }) => clip.speaker ?? clip.file)) {
        const speaker = speakers.get(name) ?? new Map<string, ConfusionMatrix>();
        speakers.set(name, speaker);
        const outcomes = own.map(({ masked, truth }) => ({ truth, predicted: masked.predicted }));
        speaker.set(cell(model, id), countOutcomes(outcomes, nClasses));
      }
    }
  }
  return new Map([...corpora].map(([corpus, speakers]) => [corpus, [...speakers.values()]]));
}

/** The table of conditions: average recall, and its loss, with confidence intervals over speakers. */
export function conditionRows(
  heard: readonly HeardInAll[],
  conditions: readonly Condition[],
  options: BootstrapOptions = conditionsBootstrap,
): readonly ConditionRow[] {
  const isCompared = heard.some(({ beside }) => beside !== null);
  const asked = isCompared ? models : (['answers'] as const);
  const counted = countAll(heard, asked, conditions);
  const corpora = [...counted.keys()];
  const strata = [...counted.values()];

  function read(drawn: readonly (readonly Speaker[])[]): Record<string, number> {
    const mean = (of: string): number => meanOf(drawn.map((speakers) => uarOf(speakers, of)));
    const uar = new Map(asked.flatMap((model) => conditions.map(({ id }) => [cell(model, id), mean(cell(model, id))])));
    const at = (model: Model, id: string): number => uar.get(cell(model, id)) ?? 0;
    const out: Record<string, number> = {};
    for (const { against, id } of conditions) {
      for (const model of asked) {
        out[`uar ${cell(model, id)}`] = at(model, id);
        out[`lost ${cell(model, id)}`] = at(model, against) - at(model, id);
      }
      if (isCompared) out[`ahead ${id}`] = at('beside', id) - at('answers', id);
    }
    return out;
  }

  const values = read(strata);
  const intervals = bootstrapStrata(strata, read, options);
  const figure = (name: string): IntervalFigure => ({ value: values[name] ?? 0, interval: intervals?.[name] ?? null });
  const recognised = (model: Model, id: string): Recognised => ({
    uar: figure(`uar ${cell(model, id)}`),
    lost: figure(`lost ${cell(model, id)}`),
    nWithoutSpeech: heard.filter((of) => !of[model]?.[id]).length,
    perCorpus: Object.fromEntries(corpora.map((corpus, i) => [corpus, uarOf(strata[i] ?? [], cell(model, id))])),
  });
  const names = new Map(conditions.map(({ id, name }) => [id, name]));
  return conditions.map(({ against, group, id, name }) => ({
    group,
    name,
    against: against === clean ? clean : `${names.get(against) ?? against}, with noise reduction`,
    ...recognised('answers', id),
    ...(isCompared ? { beside: { ...recognised('beside', id), ahead: figure(`ahead ${id}`) } } : {}),
  }));
}

/** One row per kind, sorted by name. */
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

/** The total of all kinds. */
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
