import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { changePoints } from '#core/result/change-points.ts';

interface Case {
  readonly values: readonly number[];
  readonly nValues: number;
  readonly weights: readonly number[];
  readonly penalty: number;
  readonly minPoints: number;
  readonly changes: readonly number[];
}
const path = new URL('../../fixtures/change-points/reference.json', import.meta.url);
const cases = JSON.parse(readFileSync(path, 'utf8')) as readonly Case[];
const found = ({ minPoints, nValues, penalty, values, weights }: Case) =>
  changePoints(
    { values: Float64Array.from(values), nValues, weights: Float64Array.from(weights) },
    { penalty, minPoints },
  );

describe('changes in the mean', () => {
  it('match plain dynamic programming', () => {
    expect(cases.map(found)).toEqual(cases.map(({ changes }) => changes));
    expect(new Set(cases.map(({ changes }) => changes.length)).size).toBeGreaterThan(3);
  });

  it('are found in two hours of data, with none in noise alone', () => {
    const nPoints = 7200;
    const weights = new Float64Array(nPoints).fill(1);
    const noise = (t: number) => Math.sin(t * 12.9898) * 0.5;
    const steps = Float64Array.from({ length: nPoints }, (_, t) => (Math.floor(t / 600) % 2) * 4 + noise(t));
    const flat = Float64Array.from({ length: nPoints }, (_, t) => noise(t));
    const rule = { penalty: 30, minPoints: 15 };
    expect(changePoints({ values: steps, nValues: 1, weights }, rule)).toEqual(
      Array.from({ length: 11 }, (_, i) => 600 * (i + 1)),
    );
    expect(changePoints({ values: flat, nValues: 1, weights }, rule)).toEqual([]);
  });

  it('are not found in empty data or data shorter than two segments', () => {
    const rule = { penalty: 0.1, minPoints: 3 };
    expect(changePoints({ values: new Float64Array(0), nValues: 2, weights: new Float64Array(0) }, rule)).toEqual([]);
    const five = { values: Float64Array.of(0, 0, 9, 9, 9), nValues: 1, weights: new Float64Array(5).fill(1) };
    expect(changePoints(five, rule)).toEqual([]);
  });
});
