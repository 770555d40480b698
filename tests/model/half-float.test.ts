import { describe, expect, it } from 'vitest';
import { decodeHalfFloats } from '#core/classifier/half-float.ts';
import { toHalf } from '../../model/half-float.ts';

const roundTrip = (values: readonly number[]): number[] => [...decodeHalfFloats(Uint16Array.from(values, toHalf))];

describe('toHalf', () => {
  it('gives every half float back as it was', () => {
    const all = Uint16Array.from({ length: 0x7c00 }, (_, i) => i);
    expect(Uint16Array.from(decodeHalfFloats(all), toHalf)).toEqual(all);
    const negative = all.map((x) => x | 0x8000);
    expect(Uint16Array.from(decodeHalfFloats(negative), toHalf)).toEqual(negative);
  });

  it('is within half a unit in the last place of any feature', () => {
    for (const x of [-60, -23.456, -0.001, 0.3337, 12.9, 271.77]) {
      expect(Math.abs(roundTrip([x])[0]! - x)).toBeLessThanOrEqual(Math.abs(x) * 2 ** -11);
    }
  });

  it('rounds ties to even, and what is too large to infinity', () => {
    expect(roundTrip([1 + 2 ** -11, 1 + 3 * 2 ** -11])).toEqual([1, 1 + 2 ** -9]);
    expect(roundTrip([1e6, -1e6])).toEqual([Infinity, -Infinity]);
    expect(roundTrip([NaN])[0]).toBeNaN();
  });
});
