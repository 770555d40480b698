import { kindOf } from '#core/reports/report-tables.ts';
import type {
  AblationReport,
  CoverageReport,
  Epoch,
  MainReport,
  ReportKind,
  RobustnessReport,
} from '#core/reports/schema.ts';
import { overviewOf } from '#core/reports/summary-tables.ts';
import type { SummaryReports } from '#core/reports/summary-tables.ts';
import { drawConfusion } from './confusion.ts';
import { drawCurves } from './curves.ts';
import { drawDots } from './dots.ts';
import { drawOverview } from './overview.ts';

/** A picture and its file name. */
export interface NamedPicture {
  readonly file: string;
  readonly svg: string;
}

const percent = (share: number): string => (100 * share).toFixed(0);
const share = { from: 0, to: 1, write: percent };

/** A file name from a row's name. */
const slug = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** Confusion matrices of the main table. */
function confusionPictures({ confusions }: MainReport): readonly NamedPicture[] {
  return confusions.map(({ confusion, labels, name, nSeeds }) => ({
    file: `confusion-${slug(name)}.svg`,
    svg: drawConfusion(
      `Confusion matrix: ${name}, unseen speakers${nSeeds > 1 ? `, ${nSeeds} seeds` : ''}`,
      labels,
      confusion,
    ),
  }));
}

/** Calibration and coverage curves. */
function certaintyPictures({ sets, shipped }: CoverageReport): readonly NamedPicture[] {
  const [threshold] = shipped;
  const calibration = drawCurves({
    title: 'Calibration: accuracy by confidence',
    description: 'The dashed diagonal is perfect calibration. Below it the model is overconfident.',
    x: { words: 'confidence, %', ...share },
    y: { words: 'right, %', ...share },
    guides: [[0, 0, 1, 1]],
    curves: sets.map(({ name, reliability }) => ({
      name,
      // A handful of results is too few for an accuracy.
      points: reliability
        .filter(({ n }) => n >= 20)
        .map(({ accuracy, confidence }) => ({ x: confidence, y: accuracy })),
    })),
  });
  const coverage = drawCurves({
    title: 'Coverage: accuracy of the most confident answers',
    description: `The fewer answers are given, the most confident first, the more of them are right. The shipped threshold of ${threshold?.unsureBelow ?? 0} answers ${shipped
      .map(({ coverage: given, name }) => `${percent(given)} % (${name})`)
      .join(', ')}.`,
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
 * The effect of each change, and size against accuracy if the report has sizes.
 * @param name of the report, whose suffix the pictures share: `tables-ablations` or `tables-ablations-SET`
 */
function ablationPictures({ reference, rows }: AblationReport, name: string): readonly NamedPicture[] {
  const end = name.slice('tables-ablations'.length);
  const differences = drawDots({
    title: 'Ablations: mean of the corpora against the reference',
    description: 'Change in average recall, in percentage points, with intervals over speakers.',
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
    title: 'Size against accuracy, unseen speakers',
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

/** Points lost in each condition. @param name of the report and its picture */
function robustnessPictures({ rows }: RobustnessReport, name: string): readonly NamedPicture[] {
  const svg = drawDots({
    title: 'Robustness: points of average recall lost',
    description: 'Average recall lost in each condition against the clean clips, with intervals over speakers.',
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
function learningPicture(runs: Readonly<Record<string, readonly Epoch[]>>): NamedPicture {
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

/** Average recall by corpus, if all its reports are there. */
function overviewPictures(byKind: Partial<Record<ReportKind, unknown>>): readonly NamedPicture[] {
  const isWhole = (['tables-main', 'tables-left-out', 'tables-baselines'] as const).every((kind) => kind in byKind);
  return isWhole ? [{ file: 'overview.svg', svg: drawOverview(overviewOf(byKind as unknown as SummaryReports)) }] : [];
}

/** The pictures of a report, by its kind. Several reports of one kind have different names. */
const drawings: Readonly<Partial<Record<ReportKind, (report: never, name: string) => readonly NamedPicture[]>>> = {
  'tables-main': confusionPictures,
  'tables-coverage': certaintyPictures,
  'tables-ablations': ablationPictures,
  robustness: robustnessPictures,
};

/** All pictures of a set of reports. @param reports parsed, by file name without `.json` */
export function picturesOf(reports: Readonly<Record<string, unknown>>): readonly NamedPicture[] {
  const byKind: Partial<Record<ReportKind, unknown>> = {};
  const curves: Record<string, readonly Epoch[]> = {};
  const own = Object.entries(reports).flatMap(([name, report]) => {
    const kind = kindOf(report);
    const run = /^learning-curve-(.+)$/.exec(name)?.[1];
    if (run !== undefined && Array.isArray(report)) curves[run] = report as Epoch[];
    if (!kind) return [];
    byKind[kind] ??= report;
    return drawings[kind]?.(report as never, name) ?? [];
  });
  const learning = Object.keys(curves).length > 0 ? [learningPicture(curves)] : [];
  return [...overviewPictures(byKind), ...own, ...learning];
}
