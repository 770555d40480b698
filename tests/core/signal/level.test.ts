import { expect, it } from 'vitest';
import { measureLevel } from '#core/signal/level.ts';
import { sine } from '../../fixtures/signal/sounds.ts';

it('a full-scale sine has a peak of 0 dB and a level of -3.01 dB', () => {
  const { peakDbfs, rmsDbfs } = measureLevel(sine(1000, 16_000, 1));
  expect(peakDbfs).toBeCloseTo(0, 5);
  expect(rmsDbfs).toBeCloseTo(-3.0103, 3);
});

it('half the amplitude lowers the level by 6.02 dB', () => {
  expect(measureLevel(Float32Array.from([0.5, -0.5]))).toEqual({
    peakDbfs: expect.closeTo(-6.0206, 4),
    rmsDbfs: expect.closeTo(-6.0206, 4),
  });
});

it('silence and an empty sound read -120 dB', () => {
  const silent = { peakDbfs: -120, rmsDbfs: -120 };
  expect(measureLevel(new Float32Array(100))).toEqual(silent);
  expect(measureLevel(new Float32Array(0))).toEqual(silent);
});
