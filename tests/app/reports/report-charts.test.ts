import { describe, expect, it } from 'vitest';
import { countReasons, countEmotions, countNames } from '#app/reports/parts.ts';
import { roundTicks } from '#app/charts/statistics/axes.ts';
import { legendOf } from '#app/charts/statistics/chart-spec.ts';
import type { DescribedChart } from '#app/charts/statistics/chart-spec.ts';
import { confusionChart } from '#app/reports/charts/confusion-chart.ts';
import { coverageChart } from '#app/reports/charts/coverage-chart.ts';
import { heatRows, inkOf, isDark } from '#app/reports/charts/heat.ts';
import { reliabilityChart } from '#app/reports/charts/reliability-chart.ts';
import { spreadChart } from '#app/reports/charts/spread-chart.ts';
import { spreadOf } from '#app/reports/charts/spread.ts';
import { trainingCharts } from '#app/reports/charts/training-charts.ts';

const named = (title: string): string => `${title} (own)`;
/** All hints in a chart. */
const hints = ({ spec }: DescribedChart) =>
  spec.series.flatMap((each) =>
    [...(each.kind === 'bars' ? each.bars : each.points)].flatMap((value) => value?.hint ?? []),
  );

describe('a drawn confusion matrix', () => {
  const labels = ['neutral', 'happy', 'sad'] as const;

  it('has a row for each emotion with clips, and a column for each predicted one', () => {
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

  it('is darker for larger shares, and avoids greys that make numbers unreadable', () => {
    const shares = Array.from({ length: 101 }, (_, i) => i / 100);
    const inks = shares.map(inkOf);
    expect(inks).toEqual(inks.toSorted((a, b) => a - b));
    expect([inks[0], Math.round(inks[100]!)]).toEqual([0, 96]);
    shares.forEach((share, i) => expect(isDark(share) ? inks[i]! >= 56 : inks[i]! <= 45).toBe(true));
  });

  it('has a cell per truth and prediction, with its number and a hint', () => {
    const counts = [
      [3, 1],
      [0, 2],
    ];
    const chart = confusionChart(['happy', 'sad'], { counts, missed: [0, 0] }, 'counts', named);
    expect(hints(chart)).toHaveLength(4);
    expect(chart.spec.notes?.map(({ x, y, text }) => [x, y, text])).toEqual([
      [0, 0, '3'],
      [1, 0, '1'],
      [1, 1, '2'],
    ]);
    expect(chart.table?.caption).toMatch(/ \(own\)$/);
    expect(chart.table?.rows.map((row) => row.length)).toEqual([3, 3]);
  });

  it('shows clips without speech in the same row', () => {
    const { columns, rows } = heatRows(['sad'], { counts: [[1]], missed: [3] });
    expect(columns).toEqual(['sad', null]);
    expect(rows[0]!.cells[1]).toEqual({ given: null, n: 3, share: 0.75 });
  });
});

describe('the distribution over speakers', () => {
  const speakers = [0.5, 0.505, 0.9].map((uar, i) => ({ speaker: `s${i}`, corpus: null, nClips: 4, accuracy: 1, uar }));

  it('stacks dots that would overlap', () => {
    const spread = spreadOf(speakers, 'uar', 0.02)!;
    expect(spread.dots.map(({ level }) => level)).toEqual([0, 1, 0]);
    expect([spread.lowest, spread.median, spread.highest]).toEqual([0.5, 0.505, 0.9]);
  });

  it('has a dot per speaker, and room for the tallest stack', () => {
    const many = Array.from({ length: 40 }, (_, i) => ({ ...speakers[0]!, speaker: `s${i}` }));
    const chartOf = (some: typeof speakers) => spreadChart(spreadOf(some, 'uar', 0.02)!, some, 'uar', named);
    expect(hints(chartOf(many))).toHaveLength(40);
    expect(chartOf(many).spec.heightPx).toBeGreaterThan(chartOf(speakers).spec.heightPx);
  });

  it('is null without speakers', () => expect(spreadOf([], 'uar', 0.02)).toBeNull());
});

describe('axes', () => {
  it('have ticks at round numbers within the range', () => {
    expect(roundTicks(3.67, 5.05, 4).map(({ label }) => label)).toEqual(['4.0', '4.5', '5.0']);
    expect(roundTicks(1, 40, 6).map(({ label }) => label)).toEqual(['10', '20', '30', '40']);
    expect(roundTicks(1, 1, 4).length).toBeLessThan(10);
  });
});

describe('the calibration chart', () => {
  const bin = { from: 0.5, to: 0.6, n: 4, confidence: 0.55, accuracy: 0.75 };
  const empty = { from: 0.6, to: 0.7, n: 0, confidence: 0, accuracy: 0 };

  it('has a bar for every bin, and hints for those with clips', () => {
    const chart = reliabilityChart([bin, empty], 0.2, named);
    expect(chart.spec.series[0]).toMatchObject({ kind: 'bars', bars: [{ to: 0.75 }, { to: 0 }] });
    expect(hints(chart)).toHaveLength(1);
    expect(chart.table?.rows).toHaveLength(1);
  });
});

describe('the coverage chart', () => {
  const points = [0.9, 0.5, 0.3].map((confidenceFrom, i) => ({
    confidenceFrom,
    coverage: (i + 1) / 3,
    accuracy: 1 - i / 10,
    n: i + 1,
  }));

  it('marks the threshold on the first line', () => {
    const { spec } = coverageChart([{ name: 'network', points }], 0.4, named);
    expect(spec.series.at(-1)).toMatchObject({ points: [{ x: 2 / 3, y: 0.9 }] });
    expect(spec.notes).toHaveLength(1);
    expect(coverageChart([{ name: 'network', points }], null, named).spec.series).toHaveLength(1);
  });

  it('names lines only if there are several, each with its own dash', () => {
    const one = { name: 'network', points };
    const lines = legendOf(coverageChart([one, { name: 'svm', points }], null, named).spec);
    expect(lines.map(({ name }) => name)).toEqual(['network', 'svm']);
    expect(lines[0]!.line.dash).not.toEqual(lines[1]!.line.dash);
    expect(legendOf(coverageChart([one], null, named).spec)).toEqual([]);
  });
});

describe('a training run', () => {
  const epochs = [1, 2, 3].map((epoch) => ({ epoch, loss: 5 - epoch, heldOutUar: epoch === 2 ? null : epoch / 10 }));

  it('has two charts and one table', () => {
    const { heldOut, loss, table } = trainingCharts({ name: 'fold-0', epochs }, named);
    expect([heldOut, loss].map((chart) => hints(chart!).length)).toEqual([2, 3]);
    expect(table.rows.map((row) => row.length)).toEqual([3, 3, 3]);
  });

  it('without validation has only the loss', () => {
    const unwatched = epochs.map((each) => ({ ...each, heldOutUar: null }));
    const { heldOut, table } = trainingCharts({ name: 'fold-0', epochs: unwatched }, named);
    expect(heldOut).toBeNull();
    expect(table.head).toHaveLength(2);
  });
});

describe('the recognised set', () => {
  const clip = (emotion: 'sad' | 'happy', speaker: string | null) => ({ file: 'x', emotion, speaker, corpus: null });

  it('is counted in the order of the eight emotions, with names in natural order', () => {
    const clips = [clip('sad', 's10'), clip('happy', 's2'), clip('sad', 's2'), clip('sad', null)];
    expect(countEmotions(clips).map(({ value, n }) => [value, n])).toEqual([
      ['happy', 1],
      ['sad', 3],
    ]);
    expect(countNames(clips, 'speaker').map(({ value }) => value)).toEqual([null, 's2', 's10']);
  });

  it('lists the most frequent reason first, with a few examples', () => {
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
