import { describe, expect, it } from 'vitest';
import { calibratedProbabilities } from '#core/classifier/calibration.ts';

describe('calibratedProbabilities', () => {
  it('is the softmax at temperature 1', () => {
    const p = calibratedProbabilities(Float32Array.of(0, Math.log(3)), 1);
    expect(p[0]).toBeCloseTo(0.25, 6);
    expect(p[1]).toBeCloseTo(0.75, 6);
  });

  it('is less sure at a higher temperature and keeps the order', () => {
    const p = calibratedProbabilities(Float32Array.of(0, Math.log(9)), 2);
    expect(p[1]).toBeCloseTo(0.75, 6);
  });

  it('stays finite for large logits', () => {
    expect([...calibratedProbabilities(Float32Array.of(1000, -1000), 1)]).toEqual([1, 0]);
  });
});
