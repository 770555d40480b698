import { describe, expect, it } from 'vitest';
import { calibratedProbabilities, calibrationBetween } from '#core/classifier/calibration.ts';

describe('calibratedProbabilities', () => {
  it('is a softmax at temperature 1', () => {
    const p = calibratedProbabilities(Float32Array.of(0, Math.log(3)), { temperature: 1 });
    expect(p[0]).toBeCloseTo(0.25, 6);
    expect(p[1]).toBeCloseTo(0.75, 6);
  });

  it('is less confident at a higher temperature', () => {
    const p = calibratedProbabilities(Float32Array.of(0, Math.log(9)), { temperature: 2 });
    expect(p[1]).toBeCloseTo(0.75, 6);
  });

  it('stays finite for large logits', () => {
    expect([...calibratedProbabilities(Float32Array.of(1000, -1000), { temperature: 1 })]).toEqual([1, 0]);
  });

  it('is less confident at low energy if the temperature has a slope', () => {
    const p = calibratedProbabilities(Float32Array.of(0, Math.log(3)), { temperature: 2, slope: 0.5 });
    // The energy is ln 4, so the temperature is 2 exp(-ln 4 / 2) = 1.
    expect(p[1]).toBeCloseTo(0.75, 6);
    const faint = calibratedProbabilities(Float32Array.of(-1, Math.log(3) - 1), { temperature: 2, slope: 0.5 });
    expect(faint[1]).toBeLessThan(0.7);
  });

  it('adds the bias of an emotion after dividing by the temperature', () => {
    const p = calibratedProbabilities(Float32Array.of(0, 0), { temperature: 2, bias: [0, Math.log(3)] });
    expect(p[1]).toBeCloseTo(0.75, 6);
  });
});

describe('calibrationBetween', () => {
  const from = { temperature: 2, slope: 0.2 };
  const to = { temperature: 1, bias: [0.4, -0.2] };

  it('equals the first calibration at 0 and the second at 1', () => {
    expect(calibrationBetween(from, to, 0)).toEqual({ ...from, bias: [0, 0] });
    expect(calibrationBetween(from, to, 1)).toEqual({ ...to, slope: 0.2 });
  });

  it('interpolates the logits in between', () => {
    const logits = Float32Array.of(1, -2);
    const gain = Math.exp(0.2 * Math.log(Math.exp(1) + Math.exp(-2)));
    const mixed = logits.map((logit, i) => 0.75 * gain * (logit / 2) + 0.25 * (gain * logit + (to.bias[i] ?? 0)));
    const expected = calibratedProbabilities(mixed, { temperature: 1 });
    const given = calibratedProbabilities(logits, calibrationBetween(from, to, 0.25));
    given.forEach((p, i) => {
      expect(p).toBeCloseTo(expected[i] ?? NaN, 6);
    });
  });
});
