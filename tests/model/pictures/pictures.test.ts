import { mkdir, readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawConfusion } from '../../../model/pictures/confusion.ts';
import { drawCurves } from '../../../model/pictures/curves.ts';
import { drawDots } from '../../../model/pictures/dots.ts';
import { linear, logarithmic, ticksIn } from '../../../model/pictures/scale.ts';
import { element, escaped } from '../../../model/pictures/svg.ts';
import { coverageReport, mainReport } from '../../../model/tables/reports.ts';
import { madeUpPredictions } from '../tables/made-up-predictions.ts';
import { createWorkbench, runShell } from '../workbench.ts';
import type { Workbench } from '../workbench.ts';

const texts = (svg: string): string[] => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text!);

describe('an axis', () => {
  it('has ticks at round numbers within its range', () => {
    expect(ticksIn(0, 1)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
    expect(ticksIn(-21.5, 6, 6)).toEqual([-20, -15, -10, -5, 0, 5]);
    expect(linear(0, 10, 100, 200).at(2.5)).toBe(125);
  });

  it('can be logarithmic', () => {
    const scale = logarithmic(1e4, 1e6, 0, 100);
    expect(scale.at(1e5)).toBeCloseTo(50, 9);
    expect(scale.ticks).toEqual([1e4, 3e4, 1e5, 3e5, 1e6]);
  });
});

describe('a chart', () => {
  it('escapes text and attributes', () => {
    expect(escaped('<a & "b">')).toBe('&lt;a &amp; &quot;b&quot;&gt;');
    expect(element('g', { x: 1.23456, name: 'a"b' })).toBe('<g x="1.23" name="a&quot;b"/>');
  });

  it('of curves has a title, axes with units, a legend, and a different dash for every series', () => {
    const svg = drawCurves({
      title: 'T',
      description: 'D',
      x: { words: 'confidence, %', from: 0, to: 1 },
      y: { words: 'right, %', from: 0, to: 1 },
      curves: ['one', 'two'].map((name) => ({ name, points: [0, 1].map((x) => ({ x, y: x })) })),
    });
    expect(svg).toContain('<title>T</title><desc>D</desc>');
    expect(texts(svg)).toEqual(expect.arrayContaining(['T', 'confidence, %', 'right, %', 'one', 'two', '0.4']));
    const dashes = [...svg.matchAll(/<path[^>]*stroke-dasharray="([^"]*)"/g)].map(([, dash]) => dash);
    expect(new Set(dashes).size).toBe(2);
  });

  it('of a confusion matrix has percentages by row, and no row for an emotion without clips', () => {
    const svg = drawConfusion('T', ['sad', 'angry', 'happy'], {
      counts: [
        [3, 1, 0],
        [0, 2, 0],
        [0, 0, 0],
      ],
      missed: [0, 0, 0],
    });
    expect(texts(svg).filter((text) => /^\d+$/.test(text))).toEqual(['75', '25', '0', '100']);
    expect(texts(svg)).not.toContain('happy');
    expect(svg).toContain('sad 75 %, angry 100 %');
  });

  it("of values shows each group's heading once", () => {
    const dots = ['a', 'b'].map((name, i) => ({ group: 'noise', name, value: i, interval: null }));
    const svg = drawDots({ title: 'T', description: 'D', words: 'points', dots, limit: { value: 5, words: '5' } });
    expect(texts(svg).filter((text) => text === 'noise')).toHaveLength(1);
    expect(texts(svg)).toEqual(expect.arrayContaining(['a', 'b', 'points']));
  });
});

let bench: Workbench;
beforeAll(async () => {
  bench = await createWorkbench();
  await mkdir(join(bench.folder, 'reports'));
  const predictions = madeUpPredictions({ run: 'r', seeds: [0], hitRate: { alone: 0.6 } });
  const quick = { nResamples: 5, level: 0.95, seed: 1 };
  const main = { kind: 'tables-main', ...mainReport(predictions, quick) };
  await bench.put('reports/tables-main.json', JSON.stringify(main));
  const coverage = { kind: 'tables-coverage', ...coverageReport(predictions, null, 0.4) };
  await bench.put('reports/tables-coverage.json', JSON.stringify(coverage));
  await bench.put(
    'reports/learning-curve-all.json',
    JSON.stringify([1, 2].map((epoch) => ({ epoch, loss: 3 - epoch }))),
  );
  await bench.put('reports/bench.json', JSON.stringify({ machine: {} }));
});
afterAll(() => bench.remove());

describe('npm run pictures', () => {
  it('draws every available report', async () => {
    const { code } = await runShell('pictures', ['--reports', join(bench.folder, 'reports')]);
    expect(code).toBe(0);
    const folder = join(bench.folder, 'reports/pictures');
    expect((await readdir(folder)).sort()).toEqual([
      'calibration.svg',
      'confusion-all-clips-together.svg',
      'confusion-ravdess-five-emotions.svg',
      'confusion-ravdess.svg',
      'coverage.svg',
      'learning-curves.svg',
    ]);
    for (const name of await readdir(folder)) {
      const svg = await readFile(join(folder, name), 'utf8');
      expect(svg).toMatch(/^<svg [^]*<\/svg>\n$/);
      expect(svg).not.toMatch(/NaN|undefined|Infinity/);
    }
  });
});
