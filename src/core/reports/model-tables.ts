import { percent, percentRange } from './cells.ts';
import { origin } from './origin.ts';
import type { ModelComparison, ModelFigures, Reports } from './schema.ts';
import type { ReportSection, ReportTable } from './table.ts';

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

const head = [
  'corpus',
  'clips',
  'speakers',
  'emotions',
  'light, average recall (95 % CI)',
  'accurate, average recall (95 % CI)',
  'light, running voice mean',
  'accurate, running voice mean',
  'light, high or low activation',
  'accurate, high or low activation',
];

const figuresOf = (light: ModelFigures, accurate: ModelFigures): readonly string[] => [
  percent(light.recall) + percentRange(light.interval),
  percent(accurate.recall) + percentRange(accurate.interval),
  percent(light.runningRecall),
  percent(accurate.runningRecall),
  percent(light.activationRecall),
  percent(accurate.activationRecall),
];

function meanOf(figures: readonly ModelFigures[]): ModelFigures {
  const of = (name: 'recall' | 'runningRecall' | 'activationRecall'): number => mean(figures.map((each) => each[name]));
  return {
    recall: of('recall'),
    interval: null,
    runningRecall: of('runningRecall'),
    activationRecall: of('activationRecall'),
  };
}

function table(title: string, { rows, calibrationError }: ModelComparison): ReportTable {
  const last = [
    'mean of the corpora',
    ...['', '', ''],
    ...figuresOf(meanOf(rows.map(({ light }) => light)), meanOf(rows.map(({ accurate }) => accurate))),
  ];
  return {
    title: `${title}; calibration error over all clips: light ${percent(calibrationError.light)}, accurate ${percent(calibrationError.accurate)}`,
    head,
    rows: [
      ...rows.map(({ corpus, clips, speakers, emotions, light, accurate }) => [
        corpus,
        clips,
        speakers,
        emotions,
        ...figuresOf(light, accurate),
      ]),
      ...(rows.length > 1 ? [last] : []),
    ],
  };
}

/** Average recall of both models, the mean over the corpora. */
export function meanRecalls({ rows }: ModelComparison): { readonly light: number; readonly accurate: number } {
  return {
    light: mean(rows.map(({ light }) => light.recall)),
    accurate: mean(rows.map(({ accurate }) => accurate.recall)),
  };
}

/** Which folds of speakers a comparison is of, in words. */
export function foldsOf({ splits }: ModelComparison): string {
  const folds = splits.map(({ fold }) => fold);
  return folds.length === 5 ? 'all five folds' : `fold${folds.length > 1 ? 's' : ''} ${folds.join(', ')} of five`;
}

/** The corpora of a comparison. Each has its own run. */
const listOf = ({ rows }: ModelComparison): string =>
  rows.length === 1 ? (rows[0]?.corpus ?? '') : `each of ${rows.map(({ corpus }) => corpus).join(', ')} in turn`;

/** Both models on clips that neither saw in training. */
export function modelTables({ speakers, corpora, ...report }: Reports['models']): ReportSection {
  return {
    tables: [
      ...(speakers ? [table(`Unseen speakers: ${foldsOf(speakers)}, one seed`, speakers)] : []),
      ...(corpora ? [table(`Unseen corpora: ${listOf(corpora)} left out of training, one seed`, corpora)] : []),
    ],
    notes: [origin(report)],
  };
}
