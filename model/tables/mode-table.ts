import type { Figure, ModeRow, ModeTable, SeedFigure } from '#core/reports/schema.ts';
import { emotionsOf } from '#core/classifier/labels.ts';
import type { LabelSet } from '#core/classifier/labels.ts';
import type { BootstrapOptions } from '#core/evaluation/bootstrap.ts';
import { expectedCalibrationError } from '#core/evaluation/calibration.ts';
import { grouped } from '#core/evaluation/cases.ts';
import type { Asking } from '#core/evaluation/figures.ts';
import { emotionsIn, predictedCases, seedsOf, strataOf } from './layers.ts';
import type { PredictedCase, SpeakerOutcomes } from './layers.ts';
import { modes } from './prediction.ts';
import type { Mode, Prediction } from './prediction.ts';
import { PredictionError } from './read-predictions.ts';
import { metricsOfSpeakers, ofSingleSpeakers, overSeeds, withSpread } from './spread.ts';

/** A row that combines several: the mean of their figures, or all their clips pooled. */
export interface JoinedRow {
  readonly name: string;
  readonly of: (stratum: string) => boolean;
  readonly by: 'mean' | 'pool';
}

/** How predictions are divided into rows. */
export interface TableCut {
  readonly labelSet: LabelSet;
  /** The row of a clip; null for none. */
  readonly rowOf: (clip: Prediction) => string | null;
  readonly joined?: readonly JoinedRow[];
  readonly bootstrap?: BootstrapOptions;
}

const comparisons = [
  { mode: 'running', against: 'alone' },
  { mode: 'baseline', against: 'baseline-control' },
] as const satisfies readonly { mode: Mode; against: Mode }[];

const figureNames = ['uar', 'accuracy', 'macroF1', 'open'] as const;
const meanOf = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;

const seedsIn = (cases: readonly PredictedCase[]): readonly number[] => seedsOf(cases.map(({ clip }) => clip));

/** The seeds, which must be the same in every row, because figures over different seeds cannot be averaged. @throws PredictionError */
function commonSeeds(cases: readonly PredictedCase[], rowOf: TableCut['rowOf']): readonly number[] {
  const all = seedsIn(cases);
  for (const [row, own] of grouped(cases, ({ clip }) => rowOf(clip))) {
    if (row !== null && seedsIn(own).length !== all.length) {
      throw new PredictionError(
        `${row} was predicted with the seeds ${seedsIn(own).join(', ')}, not all of ${all.join(', ')}`,
      );
    }
  }
  return all;
}

/** Expected calibration error per seed, without clips in which no speech was detected. */
function calibrationError(cases: readonly PredictedCase[], seeds: readonly number[], asking: Asking): SeedFigure {
  const answers = cases.filter(({ probabilities }) => probabilities);
  return overSeeds(
    seeds.map((seed) =>
      expectedCalibrationError(answers.filter(({ clip }) => clip.seed === seed).map((item) => item[asking])),
    ),
  );
}

/** Mean of several figures, seed by seed. */
function meanFigure(members: readonly SeedFigure[]): SeedFigure {
  const nSeeds = members[0]?.seeds.length ?? 0;
  return overSeeds(Array.from({ length: nSeeds }, (_, i) => meanOf(members.map(({ seeds }) => seeds[i] ?? 0))));
}

/**
 * Makes a table of average recall, accuracy, macro F1 and calibration error, by mode and row, with mean and standard deviation over
 * seeds and confidence intervals over speakers.
 * @throws PredictionError if rows have different seeds
 */
export function modeTable(predictions: readonly Prediction[], cut: TableCut): ModeTable {
  const { bootstrap, joined = [], labelSet, rowOf } = cut;
  const cases = predictedCases(predictions, labelSet).filter(({ clip }) => rowOf(clip) !== null);
  const seeds = commonSeeds(cases, rowOf);
  const strata = strataOf(cases, labelSet, rowOf);
  const nClasses = emotionsOf(labelSet).length;
  const present = modes.filter((mode) => cases.some(({ clip }) => clip.mode === mode));
  const joins = joined.map((join) => ({ ...join, at: strata.flatMap(({ name }, i) => (join.of(name) ? [i] : [])) }));
  const filled = joins.filter(({ at }) => at.length > 0);

  function figuresOf(speakers: readonly SpeakerOutcomes[], seed: number, mode: Mode): number[] {
    const { accuracy, macroF1, uar } = metricsOfSpeakers(speakers, nClasses, seed, mode, 'masked');
    return [uar, accuracy, macroF1, metricsOfSpeakers(speakers, nClasses, seed, mode, 'unmasked').uar];
  }

  function read(drawn: readonly (readonly SpeakerOutcomes[])[], seed: number): Record<string, number> {
    const figures: Record<string, number> = {};
    for (const mode of present) {
      const single = drawn.map((speakers) => figuresOf(speakers, seed, mode));
      const rows = strata.map(({ name }, i) => [name, single[i] ?? []] as const);
      for (const { at, by, name } of filled) {
        const members = at.map((i) => single[i] ?? []);
        const values =
          by === 'mean'
            ? figureNames.map((_, f) => meanOf(members.map((each) => each[f] ?? 0)))
            : figuresOf(
                at.flatMap((i) => drawn[i] ?? []),
                seed,
                mode,
              );
        rows.push([name, values]);
      }
      for (const [row, values] of rows) {
        figureNames.forEach((figure, f) => (figures[`${mode}/${row}/${figure}`] = values[f] ?? 0));
      }
    }
    for (const { against, mode } of comparisons) {
      if (!present.includes(mode) || !present.includes(against)) continue;
      for (const row of [...strata, ...filled].map(({ name }) => name)) {
        figures[`${mode}/${row}/gain`] = (figures[`${mode}/${row}/uar`] ?? 0) - (figures[`${against}/${row}/uar`] ?? 0);
      }
    }
    return figures;
  }

  const figures = withSpread(strata, seeds, read, bootstrap);
  const isSingle = (row: string): boolean => {
    const members =
      filled.find(({ name }) => name === row)?.at ?? strata.flatMap(({ name }, i) => (name === row ? [i] : []));
    return members.every((i) => (strata[i]?.speakers.length ?? 0) < 2);
  };
  function figure(mode: Mode, row: string, name: (typeof figureNames)[number] | 'gain'): Figure {
    const found = figures[`${mode}/${row}/${name}`] as Figure;
    return isSingle(row) ? ofSingleSpeakers(found) : found;
  }

  function rowsOf(mode: Mode): ModeRow[] {
    const inMode = cases.filter(({ clip }) => clip.mode === mode);
    function describe(name: string, own: readonly PredictedCase[], eces: readonly [SeedFigure, SeedFigure]): ModeRow {
      return {
        mode,
        name,
        nClips: own.filter(({ clip }) => clip.seed === seeds[0]).length,
        nSpeakers: new Set(own.map(({ clip }) => `${clip.corpus}\n${clip.speaker}`)).size,
        emotions: emotionsIn(own, labelSet),
        uar: figure(mode, name, 'uar'),
        accuracy: figure(mode, name, 'accuracy'),
        macroF1: figure(mode, name, 'macroF1'),
        ece: eces[0],
        open: { uar: figure(mode, name, 'open'), ece: eces[1] },
      };
    }
    const eceOf = (own: readonly PredictedCase[]): readonly [SeedFigure, SeedFigure] => [
      calibrationError(own, seeds, 'masked'),
      calibrationError(own, seeds, 'unmasked'),
    ];
    const byRow = grouped(inMode, ({ clip }) => rowOf(clip));
    const single = strata.flatMap(({ name }) => {
      const own = byRow.get(name) ?? [];
      return own.length > 0 ? [describe(name, own, eceOf(own))] : [];
    });
    const more = filled.map(({ by, name, of }) => {
      const own = inMode.filter(({ clip }) => of(rowOf(clip) ?? ''));
      const members = single.filter((row) => of(row.name));
      return describe(
        name,
        own,
        by === 'pool'
          ? eceOf(own)
          : [meanFigure(members.map(({ ece }) => ece)), meanFigure(members.map(({ open }) => open.ece))],
      );
    });
    return [...single, ...more];
  }

  const rows = present.flatMap(rowsOf);
  const gains = comparisons.flatMap(({ against, mode }) =>
    rows
      .filter((row) => row.mode === mode && present.includes(against))
      .map(({ name }) => ({ mode, against, name, uar: figure(mode, name, 'gain') })),
  );
  return { seeds, rows, gains };
}
