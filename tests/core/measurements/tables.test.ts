import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { frameColumns } from '#core/measurements/columns.ts';
import { functionalColumns } from '#core/measurements/functionals.ts';
import { columnDictionary, frameRows, framesHeader, stretchesHeader, stretchRows } from '#core/measurements/tables.ts';
import { toFileResult } from '#core/result/export.ts';
import { analysisOf, windowOf } from '../result/analyses.ts';

const rule = { labelSet: 'eight', unsureBelow: 0.4, modelId: 'm1' } as const;
const n = frameColumns.length;
const nFrames = 304;
const values = Float32Array.from({ length: nFrames * n }, (_, i) => (i % n === 0 ? NaN : i % n));
const frames = { nFrames, hopS: 0.02, values };
const result = toFileResult(
  { file: 'a, b.wav', analysis: analysisOf([windowOf(0, 'happy'), windowOf(3.04, 'sad', 0.9)]) },
  rule,
);
const rowsOf = (header: string, rows: readonly string[]): Record<string, string>[] =>
  parse([header, ...rows].join('\r\n'), { columns: true });

it('the table of frames has a row per frame, with empty cells for missing values', () => {
  const rows = rowsOf(framesHeader(), [...frameRows('a, b.wav', frames)]);
  expect(rows).toHaveLength(nFrames);
  expect(rows[2]).toMatchObject({ file: 'a, b.wav', time_s: '0.04', pitch_hz: '', pitch_st: '1', voicing: '2' });
});

it('the table of files and segments names each part, with its result and provenance', () => {
  const rows = rowsOf(stretchesHeader(), stretchRows(result, frames, [{ startS: 0, endS: 3.04 }]));
  expect(rows.map(({ part }) => part)).toEqual(['file', ...result.segments.map(() => 'segment')]);
  expect(rows[0]).toMatchObject({
    ...{ file: 'a, b.wav', start_s: '0', end_s: '6.08', model: 'm1', pause_share: '0.5' },
    ...{ voicing_mean: '2', voicing_sd: '0', pitch_hz_mean: '' },
  });
  expect(rows[1]).toMatchObject({ start_s: '0', answer: 'happy' });
});

it('the dictionary explains every column of both tables exactly once', () => {
  const rows: Record<string, string>[] = parse(columnDictionary(), { columns: true });
  const named = (table: string): string[] => rows.flatMap((row) => (row['table'] === table ? [row['column']!] : []));
  expect(named('frames')).toEqual(frameColumns.map(({ name }) => name));
  expect(named('files and segments')).toEqual(functionalColumns.map(({ name }) => name));
  for (const table of ['frames', 'files and segments']) expect(new Set(named(table)).size).toBe(named(table).length);
  for (const row of rows) for (const key of ['unit', 'essentia.js', 'description']) expect(row[key]).not.toBe('');
});
