import { describe, expect, it } from 'vitest';
import { readFile } from 'node:fs/promises';
import type { DimensionReport } from '#core/reports/schema.ts';
import { answering } from '#core/config.ts';
import { emotions } from '#core/classifier/labels.ts';
import { dimensionsOf, levelOf } from '#core/result/dimensions.ts';

/** Probabilities of `share` for one emotion and the rest for another. */
function mixed(emotion: string, share: number, other: string): Float32Array {
  return Float32Array.from(emotions, (each) => (each === emotion ? share : 0) + (each === other ? 1 - share : 0));
}

describe('energy and tone', () => {
  it('increase with each share moved from a low to a high emotion', () => {
    const shares = Array.from({ length: 21 }, (_, i) => i / 20);
    const activations = shares.map((share) => dimensionsOf(mixed('angry', share, 'sad')).activation);
    const valences = shares.map((share) => dimensionsOf(mixed('happy', share, 'sad')).valence);
    for (const values of [activations, valences]) {
      expect(values).toEqual(values.toSorted((a, b) => a - b));
      expect(new Set(values).size).toBe(values.length);
      expect(values[0]).toBeGreaterThan(0);
      expect(values.at(-1)).toBeLessThan(1);
    }
  });

  it('use the calibration from the report', async () => {
    const report = JSON.parse(
      await readFile(new URL('../../../model/reports/tables-dimensions.json', import.meta.url), 'utf8'),
    ) as DimensionReport;
    for (const name of ['activation', 'valence'] as const) {
      expect(Math.abs(answering[name].gain - report[name].gain)).toBeLessThan(0.006);
      expect(Math.abs(answering[name].offset - report[name].offset)).toBeLessThan(0.006);
    }
    expect(report.levelFrom).toBe(answering.levelFrom);
  });

  it('are even for a neutral voice and for uniform probabilities', () => {
    expect(levelOf(dimensionsOf(mixed('neutral', 1, 'calm')).valence)).toBe('even');
    expect(levelOf(dimensionsOf(new Float32Array(8).fill(1 / 8)).activation)).toBe('even');
  });

  it.each([
    [0, 'low'],
    [0.29, 'low'],
    [0.31, 'even'],
    [0.69, 'even'],
    [0.71, 'high'],
    [1, 'high'],
  ])('levelOf gives an activation of %f as %s', (value, level) => {
    expect(levelOf(value)).toBe(level);
  });
});
