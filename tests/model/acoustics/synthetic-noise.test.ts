import { describe, expect, it } from 'vitest';
import { syntheticNoises } from '../../../model/acoustics/synthetic-noise.ts';

describe('the synthetic noises', () => {
  it('are finite, within full scale, and reproducible', () => {
    const [noises, again] = [syntheticNoises(), syntheticNoises()];
    for (const [i, { isLoud, samples }] of noises.entries()) {
      expect(samples.every((x) => Math.abs(x) <= 1)).toBe(true);
      expect(samples).toEqual(again[i]!.samples);
      expect(samples.some((x) => Math.abs(x) > 0.01)).toBe(isLoud);
    }
  });
});
