import { describe, expect, it } from 'vitest';
import { decodeHalfFloats, toHalf } from '#core/classifier/half-float.ts';

describe('decodeHalfFloats', () => {
  it.each([
    [0x0000, 0],
    [0x8000, -0],
    [0x3c00, 1],
    [0xc000, -2],
    [0x3555, 0.333251953125],
    [0x7bff, 65504],
    [0x0400, 2 ** -14],
    [0x0001, 2 ** -24],
    [0x83ff, -1023 * 2 ** -24],
    [0x7c00, Infinity],
    [0xfc00, -Infinity],
    [0x7e00, NaN],
  ])('decodes %i as %d', (bits, value) => {
    expect(decodeHalfFloats(Uint16Array.of(bits))[0]).toBe(value);
  });
});

const roundTrip = (values: readonly number[]): number[] => [...decodeHalfFloats(Uint16Array.from(values, toHalf))];

describe('toHalf', () => {
  it('round-trips every finite half float', () => {
    const all = Uint16Array.from({ length: 0x7c00 }, (_, i) => i);
    expect(Uint16Array.from(decodeHalfFloats(all), toHalf)).toEqual(all);
    const negative = all.map((x) => x | 0x8000);
    expect(Uint16Array.from(decodeHalfFloats(negative), toHalf)).toEqual(negative);
  });

  it('rounds features to within half a unit in the last place', () => {
    for (const x of [-60, -23.456, -0.001, 0.3337, 12.9, 271.77]) {
      expect(Math.abs(roundTrip([x])[0]! - x)).toBeLessThanOrEqual(Math.abs(x) * 2 ** -11);
    }
  });

  it('rounds ties to even and overflows to infinity', () => {
    expect(roundTrip([1 + 2 ** -11, 1 + 3 * 2 ** -11])).toEqual([1, 1 + 2 ** -9]);
    expect(roundTrip([1e6, -1e6])).toEqual([Infinity, -Infinity]);
    expect(roundTrip([NaN])[0]).toBeNaN();
  });
});
