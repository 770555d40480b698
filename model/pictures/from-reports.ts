import type { ConditionRow } from '../robustness/table.ts';
import type { AblationReport, CoverageReport, MainReport } from '../tables/reports.ts';
import { drawConfusion } from './confusion.ts';
import { drawCurves } from './curves.ts';
import { drawDots } from './dots.ts';

/** A picture with the file it belongs into. */
export interface NamedPicture {
  readonly file: string;
  readonly svg: string;
}

/** One epoch of a learning curve as training writes it. */
export interface Epoch {
  readonly epoch: number;
  readonly loss: number;
  readonly held_out_uar?: Readonly<Record<string, number>>;
}

const percent = (share: number): string => (100 * share).toFixed(0);
const share = { from: 0, to: 1, write: percent };

/** A file name out of a row's name. */
const slug = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** Confusion matrices of the main table. */
export function confusionPictures({ confusions }: MainReport): readonly NamedPicture[] {
  return confusions.map(({ confusion, labels, name, nSeeds }) => ({
    file: `confusion-${slug(name)}.svg`,
    svg: drawConfusion(
      `Confusion: ${name}, speakers never heard${nSeeds > 1 ? `, ${nSeeds} seeds` : ''}`,
      labels,
      confusion,
    ),
  }));
}

/** Calibration and coverage curves. */
export function certaintyPictures({ sets, shipped }: CoverageReport): readonly NamedPicture[] {
  const [threshold] = shipped;
  const calibration = drawCurves({
    title: 'Calibration: how often answers of a confidence are right',
    description: 'The dashed diagonal is perfect calibration; below it the model is too sure of itself.',
    x: { words: 'confidence, %', ...share },
    y: { words: 'right, %', ...share },
    guides: [[0, 0, 1, 1]],
    curves: sets.map(({ name, reliability }) => ({
      name,
      // Of a handful of answers the share of right ones says nothing.
      points: reliability
        .filter(({ n }) => n >= 20)
        .map(({ accuracy, confidence }) => ({ x: confidence, y: accuracy })),
    })),
  });
  const coverage = drawCurves({
    title: 'Coverage: how right the surest answers are',
    description: `The fewer answers are given, the surest first, the more of them are right. The upright line of each set would stand at ${shipped
      .map(({ coverage: given, name }) => `${percent(given)} % (${name})`)
      .join(', ')} for the shipped threshold of ${threshold?.unsureBelow ?? 0}.`,
    x: { words: 'clips that get an answer, %', ...share },
    y: { words: 'right, %', ...share },
    hasMarks: false,
    curves: sets.map(({ coverage: points, name }) => ({
      name,
      points: points.map((point) => ({ x: point.coverage, y: point.accuracy })),
    })),
  });
  return [
    { file: 'calibration.svg', svg: calibration },
    { file: 'coverage.svg', svg: coverage },
  ];
}

/**
 * What each change does, and size against accuracy where sizes are told.
 * @param name of the report, whose end the pictures share: `tables-ablations` or `tables-ablations-SET`
 */
export function ablationPictures({ reference, rows }: AblationReport, name: string): readonly NamedPicture[] {
  const end = name.slice('tables-ablations'.length);
  const differences = drawDots({
    title: 'Ablations: mean of the corpora against the reference',
    description: 'Points of average recall won or lost by each change, with intervals over speakers.',
    words: 'points of average recall',
    dots: rows.map(({ difference, group, label: name }) => ({
      group,
      name,
      value: 100 * difference.mean.mean,
      interval: difference.mean.interval && [100 * difference.mean.interval[0], 100 * difference.mean.interval[1]],
    })),
  });
  const sized = [reference, ...rows]
    .flatMap((row) => (row.parameters === undefined ? [] : [{ ...row, parameters: row.parameters }]))
    .sort((a, b) => a.parameters - b.parameters);
  const smallest = sized[0]?.parameters ?? 1;
  const largest = sized.at(-1)?.parameters ?? 1;
  const size = drawCurves({
    title: 'Size against accuracy, speakers never heard',
    description: 'Average recall by the number of parameters.',
    x: {
      words: 'parameters',
      from: smallest / 1.3,
      to: largest * 1.3,
      isLogarithmic: true,
      write: (n) => (n >= 1e6 ? `${n / 1e6} M` : `${n / 1e3} k`),
    },
    y: { words: 'average recall, %', ...share, from: 0.3, to: 0.9 },
    curves: [
      { name: 'mean of the corpora', points: sized.map(({ mean, parameters }) => ({ x: parameters, y: mean.mean })) },
      {
        name: 'ravdess',
        points: sized.flatMap(({ parameters, ravdess }) => (ravdess ? [{ x: parameters, y: ravdess.mean }] : [])),
      },
    ],
  });
  const sizes = sized.length > 1 ? [{ file: `size${end}.svg`, svg: size }] : [];
  return [{ file: `ablations${end}.svg`, svg: differences }, ...sizes];
}

/** What the conditions of life cost. @param name of the report, and of its picture */
export function conditionPictures(
  { rows }: { readonly rows: readonly ConditionRow[] },
  name: string,
): readonly NamedPicture[] {
  const svg = drawDots({
    title: 'Conditions of life: points of average recall lost',
    description:
      'How much average recall is lost in each condition against the clean clips, with intervals over speakers.',
    words: 'points of average recall lost',
    limit: { value: 5, words: '5' },
    dots: rows
      .filter(({ group }) => group !== '')
      .map(({ group, lost, name: row }) => ({
        group,
        name: row,
        value: 100 * lost.value,
        interval: lost.interval && [100 * lost.interval[0], 100 * lost.interval[1]],
      })),
  });
  return [{ file: `${name}.svg`, svg }];
}

/** Loss by epoch of one or more runs. */
export function learningPicture(runs: Readonly<Record<string, readonly Epoch[]>>): NamedPicture {
  const epochs = Object.values(runs).flat();
  const losses = epochs.map(({ loss }) => loss);
  const svg = drawCurves({
    title: 'Learning curves',
    description: 'Training loss by epoch.',
    x: { words: 'epoch', from: 0, to: Math.max(1, ...epochs.map(({ epoch }) => epoch)) },
    y: { words: 'loss', from: 0.95 * Math.min(...losses), to: 1.02 * Math.max(...losses) },
    hasMarks: false,
    curves: Object.entries(runs).map(([name, own]) => ({
      name,
      points: own.map(({ epoch, loss }) => ({ x: epoch, y: loss })),
    })),
  });
  return { file: 'learning-curves.svg', svg };
}
