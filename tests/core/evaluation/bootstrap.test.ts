import { describe, expect, it } from 'vitest';
import { bootstrapDefaults, bootstrapIntervals, bootstrapStrata, seededRandom } from '#core/evaluation/bootstrap.ts';

const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;

const intervalOf = (values: readonly number[], statistic: typeof mean, options = bootstrapDefaults) =>
  bootstrapIntervals(values, (drawn) => ({ figure: statistic(drawn) }), options)?.figure ?? null;

describe('the bootstrap', () => {
  it('gives the theoretical interval of a mean within a tenth of its width', () => {
    const random = seededRandom(3);
    const values = Array.from({ length: 200 }, () => random());
    const deviation = Math.sqrt(mean(values.map((v) => (v - mean(values)) ** 2)));
    const half = (1.96 * deviation) / Math.sqrt(values.length);
    const [low, high] = intervalOf(values, mean)!;
    expect(Math.abs(low - (mean(values) - half))).toBeLessThan(0.2 * half);
    expect(Math.abs(high - (mean(values) + half))).toBeLessThan(0.2 * half);
  });

  it('gives the same interval for the same seed, and a different one for another seed', () => {
    const values = [0.1, 0.4, 0.35, 0.8, 0.6, 0.25];
    expect(intervalOf(values, mean)).toEqual(intervalOf(values, mean));
    expect(intervalOf(values, mean, { ...bootstrapDefaults, seed: 2 })).not.toEqual(intervalOf(values, mean));
  });

  it('computes all statistics from the same draws', () => {
    const values = [0.1, 0.4, 0.35, 0.8, 0.6, 0.25];
    const both = bootstrapIntervals(values, (drawn) => ({ mean: mean(drawn), half: mean(drawn) / 2 }))!;
    expect(both.mean).toEqual(intervalOf(values, mean));
    expect(both.half[0]).toBeCloseTo(both.mean[0] / 2, 12);
  });

  it('returns null for fewer than two speakers', () => {
    expect(intervalOf([1], mean)).toBeNull();
    expect(intervalOf([], mean)).toBeNull();
  });

  it('has zero width if all speakers are alike', () => {
    expect(intervalOf([0.5, 0.5, 0.5], mean)).toEqual([0.5, 0.5]);
  });

  it('draws uniformly from [0, 1)', () => {
    const random = seededRandom(1);
    const values = Array.from({ length: 20_000 }, () => random());
    expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...values)).toBeLessThan(1);
    expect(mean(values)).toBeCloseTo(0.5, 2);
  });

  it('draws as many units from each stratum as it has', () => {
    const strata = [
      [0, 0, 1],
      [10, 10, 10, 11],
    ];
    bootstrapStrata(strata, (drawn) => {
      expect(drawn.map((units) => units.length)).toEqual([3, 4]);
      expect(drawn[0]!.every((unit) => unit < 2)).toBe(true);
      expect(drawn[1]!.every((unit) => unit >= 10)).toBe(true);
      return { figure: 0 };
    });
  });

  it('resamples strata with several units, and returns null if there are none', () => {
    const sum = (drawn: readonly (readonly number[])[]) => ({ figure: drawn.flat().reduce((a, b) => a + b, 0) });
    expect(bootstrapStrata([[5], [1, 1]], sum)?.figure).toEqual([7, 7]);
    expect(bootstrapStrata([[5], [1], []], sum)).toBeNull();
  });
});
