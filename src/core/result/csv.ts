import { emotionsOf } from '../classifier/labels.ts';
import type { LabelSet } from '../classifier/labels.ts';
import { csvFileName } from '../csv.ts';
import { rounded } from './export.ts';
import type { FileResult } from './export.ts';

const scoreDigits = 4;

/**
 * Seconds in the words of pandas: `0 days 00:00:01.250000`, read by `pandas.to_timedelta` and audformat.
 * What is negative or no number counts 0.
 */
export function timedelta(seconds: number): string {
  const micros = Math.round((Number.isFinite(seconds) ? Math.max(0, seconds) : 0) * 1e6);
  const whole = Math.floor(micros / 1e6);
  const two = (n: number): string => String(n).padStart(2, '0');
  const clock = `${two(Math.floor(whole / 3600) % 24)}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`;
  return `${Math.floor(whole / 86_400)} days ${clock}.${String(micros % 1e6).padStart(6, '0')}`;
}

/** The columns of the export. */
export function csvHeader(labelSet: LabelSet): string {
  const scores = emotionsOf(labelSet).map((e) => `p_${e}`);
  return [
    'file',
    'start',
    'end',
    'emotion',
    'confidence',
    'likeliest',
    'activation',
    'valence',
    ...scores,
    'warning',
  ].join(',');
}

/** One line per segment, without line end. What says something of speech is empty for `no speech`. */
export function csvRows(result: FileResult, labelSet: LabelSet): readonly string[] {
  const number = (value: number | undefined): string =>
    value === undefined ? '' : String(rounded(value, scoreDigits));
  return result.segments.map(({ startS, endS, answer, likeliest, confidence, dimensions, scores }) => {
    const probabilities = emotionsOf(labelSet).map((e) => number(scores ? (scores[e] ?? 0) : undefined));
    const fields = [
      timedelta(startS),
      timedelta(endS),
      answer,
      number(confidence),
      likeliest ?? '',
      number(dimensions?.activation),
      number(dimensions?.valence),
      ...probabilities,
      result.warning ?? '',
    ];
    return [csvFileName(result.file), ...fields].join(',');
  });
}

/** A whole CSV file: header, one line per segment of each file, `\r\n` as RFC 4180 has it. */
export function toCsv(results: readonly FileResult[], labelSet: LabelSet): string {
  return [csvHeader(labelSet), ...results.flatMap((result) => csvRows(result, labelSet)), ''].join('\r\n');
}
