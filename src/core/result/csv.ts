import { emotionsOf } from '../classifier/labels.ts';
import type { Answer, LabelSet } from '../classifier/labels.ts';
import { appVersion } from '../config.ts';
import { csvFileName, csvLine } from '../csv.ts';
import { answerOf, scoreTable } from './answer.ts';
import { rounded } from './export.ts';
import type { FileResult } from './export.ts';
import type { ExportedFailure } from './json.ts';
import { summarise } from './summary.ts';
import type { Segment } from './types.ts';

const scoreDigits = 4;
const timeDigits = 3;

/**
 * Seconds in pandas notation: `0 days 00:00:01.250000`, read by `pandas.to_timedelta` and audformat.
 * Negative numbers and NaN become 0.
 */
export function timedelta(seconds: number): string {
  const micros = Math.round((Number.isFinite(seconds) ? Math.max(0, seconds) : 0) * 1e6);
  const whole = Math.floor(micros / 1e6);
  const two = (n: number): string => String(n).padStart(2, '0');
  const clock = `${two(Math.floor(whole / 3600) % 24)}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`;
  return `${Math.floor(whole / 86_400)} days ${clock}.${String(micros % 1e6).padStart(6, '0')}`;
}

/** A field; null is empty. */
type Field = string | number | null;

/** A table of results; its file name comes first in every row. */
interface CsvTable {
  /** Names of the columns after `file`. */
  columns(labelSet: LabelSet): readonly string[];
  rows(result: FileResult, labelSet: LabelSet): readonly (readonly Field[])[];
  /** Whether failed files have a row, which ends with the error. */
  readonly hasFailures: boolean;
}

const answerColumns = (labelSet: LabelSet): readonly string[] => [
  ...['answer', 'likeliest', 'confidence', 'activation', 'valence'],
  ...emotionsOf(labelSet).map((emotion) => `p_${emotion}`),
];
const originColumns = ['warning', 'adapted_to', 'model', 'version'];

const score = (value: number | undefined): Field => (value === undefined ? null : rounded(value, scoreDigits));
const times = (startS: number, endS: number): readonly Field[] => [
  ...[timedelta(startS), timedelta(endS)],
  ...[rounded(startS, timeDigits), rounded(endS, timeDigits)],
];

type Answered = Pick<Segment, 'answer' | 'likeliest' | 'confidence' | 'dimensions' | 'scores'>;

/** Speech-related fields are empty for `no speech`. */
function answerFields(
  { answer, likeliest, confidence, dimensions, scores }: Answered,
  labelSet: LabelSet,
): readonly Field[] {
  return [
    ...[answer, likeliest, score(confidence), score(dimensions?.activation), score(dimensions?.valence)],
    ...emotionsOf(labelSet).map((emotion) => score(scores ? (scores[emotion] ?? 0) : undefined)),
  ];
}

const originFields = ({ adaptedTo, model, warning }: FileResult): readonly Field[] => [
  ...[warning, adaptedTo, model, appVersion],
];

/** A row per segment, for pandas, audformat and spreadsheets. */
const segments: CsvTable = {
  hasFailures: false,
  columns: (labelSet) => ['start', 'end', 'start_s', 'end_s', ...answerColumns(labelSet), ...originColumns],
  rows: (result, labelSet) =>
    result.segments.map((segment) => [
      ...times(segment.startS, segment.endS),
      ...answerFields(segment, labelSet),
      ...originFields(result),
    ]),
};

const sharesOf = (labelSet: LabelSet): readonly Answer[] => [...emotionsOf(labelSet), 'unsure'];

/** Share of the speaking time with this answer. Summaries distribute unsure time. */
function answerShares({ segments }: FileResult): (answer: Answer) => number {
  const spoken = summarise(segments).shares.filter(({ answer }) => answer !== 'no speech');
  const unsure = spoken.reduce((sum, { clearShare, share }) => sum + share * (1 - clearShare), 0);
  const clear = new Map<Answer, number>(spoken.map(({ answer, clearShare, share }) => [answer, share * clearShare]));
  return (answer) => (answer === 'unsure' ? unsure : (clear.get(answer) ?? 0));
}

/** A row per file: its answer, and the share of speaking time of each answer. */
const files: CsvTable = {
  hasFailures: true,
  columns: (labelSet) => [
    ...['duration_s', 'speech_s'],
    ...answerColumns(labelSet),
    ...sharesOf(labelSet).map((answer) => `share_${answer}`),
    ...[...originColumns, 'error'],
  ],
  rows(result, labelSet) {
    const shareOf = answerShares(result);
    return [
      [
        ...[rounded(result.durationS, timeDigits), rounded(result.speechS, timeDigits)],
        ...answerFields(result, labelSet),
        ...sharesOf(labelSet).map((answer) => score(shareOf(answer))),
        ...[...originFields(result), null],
      ],
    ];
  },
};

/** A row per hop of a quarter of a second, with the mean of the windows over it. */
const hops: CsvTable = {
  hasFailures: false,
  columns: (labelSet) => [
    ...['start', 'end', 'start_s', 'end_s', 'speech_share'],
    ...[...answerColumns(labelSet), ...originColumns],
  ],
  rows: (result, labelSet) =>
    result.cells.map(({ startS, endS, speechShare, probabilities }) => {
      const { probabilities: p, ...verdict } = answerOf(probabilities, speechShare, result.rule);
      const answered = { ...verdict, scores: p && scoreTable(p, result.rule.labelSet) };
      return [
        ...times(startS, endS),
        ...[score(speechShare), ...answerFields(answered, labelSet), ...originFields(result)],
      ];
    }),
};

/** The tables that results are written in. */
export const csvTables = { csv: segments, summary: files, hops } as const satisfies Record<string, CsvTable>;
export type CsvTableName = keyof typeof csvTables;

/** The header, without line end. */
export function csvHeader(name: CsvTableName, labelSet: LabelSet): string {
  return csvLine(['file', ...csvTables[name].columns(labelSet)]);
}

/** The rows of a file, without line ends. */
export function csvRows(name: CsvTableName, result: FileResult, labelSet: LabelSet): readonly string[] {
  return csvTables[name]
    .rows(result, labelSet)
    .map((row) => `${csvFileName(result.file)},${csvLine(row.map((field) => field ?? ''))}`);
}

/** The row of a file that could not be analysed, if the table has such rows. */
export function csvFailure(
  name: CsvTableName,
  { file, error }: ExportedFailure,
  labelSet: LabelSet,
): readonly string[] {
  const { columns, hasFailures } = csvTables[name];
  if (!hasFailures) return [];
  const empty = columns(labelSet)
    .slice(1)
    .map(() => '');
  return [`${csvFileName(file)},${csvLine([...empty, `${error.code}: ${error.message}`])}`];
}

/** A whole CSV file: header, the rows of each file, those of failed files; with `\r
` as in RFC 4180. */
export function toCsv(
  name: CsvTableName,
  results: readonly FileResult[],
  labelSet: LabelSet,
  failures: readonly ExportedFailure[] = [],
): string {
  return [
    csvHeader(name, labelSet),
    ...results.flatMap((result) => csvRows(name, result, labelSet)),
    ...failures.flatMap((failure) => csvFailure(name, failure, labelSet)),
    '',
  ].join('\r\n');
}
