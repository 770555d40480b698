import { appVersion } from '../config.ts';
import { csvFileName, csvLine } from '../csv.ts';
import type { FileResult } from '../result/export.ts';
import type { SpeechStretch } from '../result/types.ts';
import { frameColumns } from './columns.ts';
import { functionalColumns, functionalsOf } from './functionals.ts';
import type { FrameTable } from './measurer.ts';

/** Four significant digits, more than the precision of any value; NaN is empty. */
const field = (value: number): string | number => (Number.isFinite(value) ? Number(value.toPrecision(5)) : '');
const seconds = (value: number): number => Number(value.toFixed(3));

/** The header of the table of frames, without line end. */
export function framesHeader(): string {
  return csvLine(['file', 'time_s', ...frameColumns.map(({ name }) => name)]);
}

/** The rows of a file's frames, without line ends, one at a time, because there can be hundreds of thousands. */
export function* frameRows(file: string, { hopS, nFrames, values }: FrameTable): Generator<string> {
  const n = frameColumns.length;
  for (let i = 0; i < nFrames; i++) {
    const numbers = Array.from(values.subarray(i * n, (i + 1) * n), field);
    yield `${csvFileName(file)},${csvLine([seconds(i * hopS), ...numbers])}`;
  }
}

const spanColumns = ['part', 'start_s', 'end_s', 'answer', 'likeliest', 'warning', 'adapted_to', 'model', 'version'];

/** The header of the table of files and segments, without line end. */
export function stretchesHeader(): string {
  return csvLine(['file', ...spanColumns, ...functionalColumns.map(({ name }) => name)]);
}

/**
 * The rows of a file and its segments, without line ends: `part` says which.
 * @param speech segments of speech; null if unknown
 */
export function stretchRows(
  result: FileResult,
  frames: FrameTable,
  speech: readonly SpeechStretch[] | null,
): readonly string[] {
  const whole = { ...result, startS: 0, endS: result.durationS };
  const parts = [['file', whole] as const, ...result.segments.map((segment) => ['segment', segment] as const)];
  return parts.map(([part, { answer, endS, likeliest, startS }]) => {
    const head = [part, seconds(startS), seconds(endS), answer, likeliest ?? ''];
    const origin = [result.warning ?? '', result.adaptedTo, result.model, appVersion];
    const numbers = functionalsOf(frames, { startS, endS }, speech).map(field);
    return `${csvFileName(result.file)},${csvLine([...head, ...origin, ...numbers])}`;
  });
}

/** The column dictionary: every column of both tables with unit, algorithm and meaning. */
export function columnDictionary(): string {
  const rows = [
    ...frameColumns.map((column) => ['frames', column] as const),
    ...functionalColumns.map((column) => ['files and segments', column] as const),
  ];
  return [
    csvLine(['table', 'column', 'unit', 'essentia.js', 'description']),
    ...rows.map(([table, { about, name, source, unit }]) => csvLine([table, name, unit, source, about])),
    '',
  ].join('\r\n');
}
