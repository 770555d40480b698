import { expect, it } from 'vitest';
import { mfcc } from '#core/features/mfcc.ts';
import * as direct from '../../fixtures/features/essentia-direct.ts';
import { maxDifference, reference, tables } from '../../fixtures/features/load.ts';
import { noise } from '../../fixtures/features/signals.ts';

function mfccOf(logMel: ArrayLike<number>): Float32Array {
  const out = new Float32Array(40);
  mfcc(Float32Array.from(logMel), 0, 64, tables.dct, out, 0);
  return out;
}

it.each(Object.entries(reference))("MFCC of the %s equals SciPy's orthonormal DCT within 0.001", (_, expected) => {
  expect(maxDifference(mfccOf(expected.logMel), expected.mfcc)).toBeLessThan(0.001);
});

it("MFCC equals essentia's DCT within 0.001", () => {
  const logMel = noise(64, 12).map((v) => 60 * v - 60);
  expect(maxDifference(mfccOf(logMel), direct.dct(logMel))).toBeLessThan(0.001);
});

it('a gain changes only the first coefficient, by 8 per dB', () => {
  const quiet = noise(64, 13).map((v) => 20 * v);
  const change = mfccOf(quiet.map((v) => v + 5)).map((v, i) => v - mfccOf(quiet)[i]!);
  expect(maxDifference(change, [40, ...new Array<number>(39).fill(0)])).toBeLessThan(1e-3);
});
