import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { quantile } from '#core/evaluation/bootstrap.ts';
import { expectedCalibrationError, reliabilityCurve } from '#core/evaluation/calibration.ts';
import { addMatrices, countOutcomes } from '#core/evaluation/confusion.ts';
import { metricsOf } from '#core/evaluation/metrics.ts';

interface Fixture {
  classifications: {
    truth: number[];
    predicted: number[];
    confusion: number[][];
    accuracy: number;
    uar: number;
    macroF1: number;
    precision: number[];
    recall: number[];
    f1: number[];
    support: number[];
  }[];
  calibrations: {
    confidence: number[];
    isCorrect: number[];
    ece: number;
    curve: { accuracy: number[]; confidence: number[] };
  }[];
  quantiles: { values: number[]; shares: number[]; expected: number[] };
}

const path = new URL('../../fixtures/evaluation/metrics.json', import.meta.url);
const fixture = JSON.parse(readFileSync(path, 'utf8')) as Fixture;
const outcomesOf = (truth: number[], predicted: number[]) =>
  truth.map((t, i) => ({ truth: t, predicted: predicted[i]! }));

describe('metrics', () => {
  it.each(fixture.classifications)('match scikit-learn on $truth.length clips', (reference) => {
    const confusion = countOutcomes(outcomesOf(reference.truth, reference.predicted), 8);
    expect(confusion.counts).toEqual(reference.confusion);
    const metrics = metricsOf(confusion);
    expect(metrics.n).toBe(reference.truth.length);
    for (const name of ['accuracy', 'uar', 'macroF1'] as const) expect(metrics[name]).toBeCloseTo(reference[name], 12);
    metrics.classes.forEach((own, c) => {
      for (const name of ['precision', 'recall', 'f1', 'support'] as const)
        expect(own[name]).toBeCloseTo(reference[name][c]!, 12);
    });
  });

  it('count a clip without an answer as wrong, but for no other class', () => {
    const metrics = metricsOf(countOutcomes(outcomesOf([0, 0, 1], [0, -1, 1]), 2));
    expect(metrics.accuracy).toBeCloseTo(2 / 3, 12);
    expect(metrics.uar).toBeCloseTo(0.75, 12);
    expect(metrics.classes[0]).toMatchObject({ support: 2, precision: 1, recall: 0.5 });
  });

  it('are 0 rather than NaN without clips', () => {
    expect(metricsOf(countOutcomes([], 2))).toEqual({
      n: 0,
      accuracy: 0,
      uar: 0,
      macroF1: 0,
      classes: Array(2).fill({ support: 0, precision: 0, recall: 0, f1: 0 }),
    });
  });

  it('reject an unknown class', () => {
    expect(() => countOutcomes([{ truth: 2, predicted: 0 }], 2)).toThrow(RangeError);
    expect(() => countOutcomes([{ truth: 0, predicted: 2 }], 2)).toThrow(RangeError);
  });

  it('are the same when computed in two halves and added', () => {
    const { truth, predicted } = fixture.classifications[0]!;
    const all = outcomesOf(truth, predicted);
    const halves = [countOutcomes(all.slice(0, 123), 8), countOutcomes(all.slice(123), 8)];
    expect(addMatrices(halves, 8)).toEqual(countOutcomes(all, 8));
  });
});

describe('calibration', () => {
  it.each(fixture.calibrations)(
    'error matches NumPy on $confidence.length answers',
    ({ confidence, ece, isCorrect }) => {
      const answers = confidence.map((c, i) => ({ confidence: c, isCorrect: isCorrect[i] === 1 }));
      expect(expectedCalibrationError(answers)).toBeCloseTo(ece, 12);
    },
  );

  it.each(fixture.calibrations)(
    'curve matches scikit-learn on $confidence.length answers',
    ({ confidence, curve, isCorrect }) => {
      const bins = reliabilityCurve(confidence.map((c, i) => ({ confidence: c, isCorrect: isCorrect[i] === 1 })));
      const filled = bins.filter(({ n }) => n > 0);
      expect(filled).toHaveLength(curve.accuracy.length);
      filled.forEach((bin, i) => {
        expect(bin.accuracy).toBeCloseTo(curve.accuracy[i]!, 12);
        expect(bin.confidence).toBeCloseTo(curve.confidence[i]!, 12);
      });
    },
  );

  it('has fifteen bins that cover confidences from 0 to 1, and zero error without answers', () => {
    const bins = reliabilityCurve([0, 1 / 15, 0.5, 1].map((confidence) => ({ confidence, isCorrect: true })));
    expect(bins).toHaveLength(15);
    expect(bins.map(({ n }) => n)).toEqual([2, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 1]);
    expect(expectedCalibrationError([])).toBe(0);
  });
});

describe('quantiles', () => {
  it('match NumPy', () => {
    const { expected, shares, values } = fixture.quantiles;
    shares.forEach((share, i) => expect(quantile(values, share)).toBeCloseTo(expected[i]!, 12));
  });
});
