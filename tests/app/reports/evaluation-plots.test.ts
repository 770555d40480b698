import { describe, expect, it } from 'vitest';
import { countReasons, countEmotions, countNames } from '#app/reports/parts.ts';
import { heatRows, inkOf, isDark } from '#app/reports/plots/heat.ts';
import { pathOf, roundTicks } from '#app/reports/plots/scales.ts';
import { spreadOf } from '#app/reports/plots/spread.ts';

describe('a confusion matrix as it is drawn', () => {
  const labels = ['neutral', 'happy', 'sad'] as const;

  it('has a row for each emotion that has clips, and a column for each that was given', () => {
    const counts = [
      [1, 0, 1],
      [0, 0, 0],
      [0, 0, 4],
    ];
    const { columns, rows } = heatRows(labels, { counts, missed: [0, 0, 0] });
    expect(columns).toEqual(['neutral', 'sad']);
    expect(rows.map(({ truth }) => truth)).toEqual(['neutral', 'sad']);
    expect(rows[0]!.cells).toEqual([
      { given: 'neutral', n: 1, share: 0.5 },
      { given: 'sad', n: 1, share: 0.5 },
    ]);
  });

  it('has more ink for a larger share, and none of the greys on which no number can be read', () => {
    const shares = Array.from({ length: 101 }, (_, i) => i / 100);
    const inks = shares.map(inkOf);
    expect(inks).toEqual(inks.toSorted((a, b) => a - b));
    expect([inks[0], Math.round(inks[100]!)]).toEqual([0, 96]);
    shares.forEach((share, i) => expect(isDark(share) ? inks[i]! >= 56 : inks[i]! <= 45).toBe(true));
  });

  it('shows what was missed, in the same row', () => {
    const { columns, rows } = heatRows(['sad'], { counts: [[1]], missed: [3] });
    expect(columns).toEqual(['sad', null]);
    expect(rows[0]!.cells[1]).toEqual({ given: null, n: 3, share: 0.75 });
  });
});

describe('the spread over speakers', () => {
  const speakers = [0.5, 0.505, 0.9].map((uar, i) => ({ speaker: `s${i}`, corpus: null, nClips: 4, accuracy: 1, uar }));

  it('stacks dots that would cover one another', () => {
    const spread = spreadOf(speakers, 'uar', 0.02)!;
    expect(spread.dots.map(({ level }) => level)).toEqual([0, 1, 0]);
    expect([spread.lowest, spread.median, spread.highest]).toEqual([0.5, 0.505, 0.9]);
  });

  it('of nobody is none', () => expect(spreadOf([], 'uar', 0.02)).toBeNull());
});

describe('axes', () => {
  it('have round numbers within their ends', () => {
    expect(roundTicks(3.67, 5.05, 4).map(({ label }) => label)).toEqual(['4.0', '4.5', '5.0']);
    expect(roundTicks(1, 40, 6).map(({ label }) => label)).toEqual(['10', '20', '30', '40']);
    expect(roundTicks(1, 1, 4).length).toBeLessThan(10);
  });

  it('carry paths of straight lines', () => {
    expect(
      pathOf([
        [0, 1],
        [2.345, 3],
      ]),
    ).toBe('M0.0 1.0L2.3 3.0');
    expect(pathOf([])).toBe('');
  });
});

describe('what was recognised', () => {
  const clip = (emotion: 'sad' | 'happy', speaker: string | null) => ({ file: 'x', emotion, speaker, corpus: null });

  it('is counted in the order of the eight, and names as people sort them', () => {
    const clips = [clip('sad', 's10'), clip('happy', 's2'), clip('sad', 's2'), clip('sad', null)];
    expect(countEmotions(clips).map(({ value, n }) => [value, n])).toEqual([
      ['happy', 1],
      ['sad', 3],
    ]);
    expect(countNames(clips, 'speaker').map(({ value }) => value)).toEqual([null, 's2', 's10']);
  });

  it('names the most frequent reason first, with a few examples', () => {
    const out = (file: string, reason: 'song' | 'unknown-name') => ({ file, reason, word: null });
    const reasons = countReasons([
      out('a', 'song'),
      ...Array.from({ length: 5 }, (_, i) => out(`b${i}`, 'unknown-name')),
    ]);
    expect(reasons.map(({ reason, n, examples }) => [reason, n, examples.length])).toEqual([
      ['unknown-name', 5, 3],
      ['song', 1, 1],
    ]);
  });
});
