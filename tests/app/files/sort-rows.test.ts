import { describe, expect, it } from 'vitest';
import { toFileResult } from '#core/result/export.ts';
import { figureOf, sortRows, sortedBy } from '#app/files/sort-rows.ts';
import type { SortKey } from '#app/files/sort-rows.ts';
import { overviewRow } from '#app/recording/overview-row.ts';
import { analysis, heard } from '../made-up.ts';

const rule = { labelSet: 'eight', unsureBelow: 0.4 } as const;

/** A file that is happy for the first `happyS` seconds and sad after. */
function row(file: string, durationS: number, happyS: number) {
  const made = analysis(durationS, 'sad');
  const windows = made.windows.map(({ endS }) => heard(endS, endS <= happyS ? 'happy' : 'sad'));
  return overviewRow(file, toFileResult({ file, analysis: { ...made, windows } }, rule));
}
const silent = overviewRow('silent', toFileResult({ file: 'silent.wav', analysis: analysis(9, null) }, rule));

const rows = [row('take 10.wav', 30, 20), row('take 2.wav', 12, 0), silent, row('Take 1.wav', 20, 19)];
const names = (key: SortKey, isDescending: boolean) =>
  sortRows(rows, { key, isDescending }, 'share', 'en').map(({ result }) => result.file);

describe('the overview table', () => {
  it('sorts names in natural order', () => {
    expect(names('file', false)).toEqual(['silent.wav', 'Take 1.wav', 'take 2.wav', 'take 10.wav']);
  });

  it('sorts by length, chapters and any emotion', () => {
    expect(names('length', true)).toEqual(['take 10.wav', 'Take 1.wav', 'take 2.wav', 'silent.wav']);
    expect(names('chapters', true)[0]).toBe('take 10.wav');
    expect(names('happy', true).slice(0, 2)).toEqual(['Take 1.wav', 'take 10.wav']);
    expect(names('sad', true)[0]).toBe('take 2.wav');
  });

  it('puts rows without a value last in either direction', () => {
    expect(names('happy', true).at(-1)).toBe('silent.wav');
    expect(names('happy', false).at(-1)).toBe('silent.wav');
  });

  it('shows shares of speech that sum to 1, or probabilities of the whole file', () => {
    const [long] = rows;
    const share = (emotion: 'happy' | 'sad') => figureOf(long!, emotion, 'share') ?? 0;
    expect(share('happy') + share('sad')).toBeCloseTo(1, 6);
    expect(share('happy')).toBeGreaterThan(0.5);
    expect(figureOf(long!, 'sad', 'whole')).toBe(long!.result.scores!.sad);
    expect(figureOf(silent, 'sad', 'whole')).toBeNull();
  });

  it('reverses the order when the same column is chosen again', () => {
    const first = sortedBy('happy', { key: 'file', isDescending: false });
    expect(first).toEqual({ key: 'happy', isDescending: true });
    expect(sortedBy('happy', first).isDescending).toBe(false);
    expect(sortedBy('file', first)).toEqual({ key: 'file', isDescending: false });
  });
});
