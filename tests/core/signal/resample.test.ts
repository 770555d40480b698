import { describe, expect, it } from 'vitest';
import { createResampler } from '#core/signal/resample.ts';
import {
  maxDifference,
  randomBlocks,
  reference,
  sine,
  through,
  tones,
  whiteNoise,
} from '../../fixtures/signal/sounds.ts';

const outHz = 16_000;

function resampled(sound: Float32Array, inHz: number): Float32Array {
  return through(createResampler(inHz, outHz), [sound]);
}

/** Level in dB relative to a full-scale sine, without the first and last tenth. */
function level(sound: Float32Array): number {
  const middle = sound.subarray(sound.length / 10, sound.length * 0.9);
  return 10 * Math.log10((2 * middle.reduce((sum, x) => sum + x * x, 0)) / middle.length);
}

it.each(Object.entries(reference.resampled))(
  "tones at %s Hz match SciPy's resample_poly within 0.0003",
  (rate, expected) => {
    const ours = resampled(tones(Number(rate)), Number(rate)).filter((_, n) => n % reference.resampledEvery === 0);
    expect(maxDifference(ours, expected)).toBeLessThan(3e-4);
  },
);

it.each([8_000, 11_025, 16_000, 22_050, 32_000, 44_100, 48_000, 96_000, 192_000])(
  'a sine sampled at %d Hz stays the same sine, aligned in time, within 0.001',
  (inHz) => {
    const hz = 1234.5;
    expect(maxDifference(resampled(sine(hz, inHz, 0.32), inHz), sine(hz, outHz, 0.32), 200, 4900)).toBeLessThan(1e-3);
  },
);

describe.each([44_100, 48_000, 96_000, 192_000])('from %d Hz', (inHz) => {
  it.each([8_400, 9_000, 12_000, 15_000, 20_000])('a tone at %d Hz leaves no alias above -70 dB', (hz) => {
    expect(level(resampled(sine(hz, inHz, 0.3), inHz))).toBeLessThan(-70);
  });

  it.each([50, 1_000, 4_000, 6_800])('a tone at %d Hz keeps its level within 0.02 dB', (hz) => {
    expect(Math.abs(level(resampled(sine(hz, inHz, 0.3), inHz)))).toBeLessThan(0.02);
  });
});

it('16 kHz input has the same roll-off as other rates', () => {
  const at = (inHz: number): number => level(resampled(sine(7_600, inHz, 0.3), inHz));
  expect(at(16_000)).toBeCloseTo(at(48_000), 1);
  expect(at(16_000)).toBeLessThan(-3);
});

it('a constant stays constant', () => {
  const out = resampled(new Float32Array(4_410).fill(0.5), 44_100);
  expect(maxDifference(out, new Float32Array(1_600).fill(0.5), 100, 1_500)).toBeLessThan(1e-6);
});

it.each([8_000, 16_000, 44_100, 48_000, 192_000])(
  'blocks of any size at %d Hz give exactly the same result as the whole',
  (inHz) => {
    const sound = whiteNoise(30_000, 0.2);
    const whole = resampled(sound, inHz);
    for (let seed = 1; seed <= 5; seed++) {
      expect(through(createResampler(inHz, outHz), randomBlocks(sound, 3_000, seed))).toEqual(whole);
    }
  },
);

it.each([
  [0, 48_000, 0],
  [1, 48_000, 1],
  [1, 8_000, 2],
  [3, 48_000, 1],
  [4, 48_000, 2],
  [441, 44_100, 160],
  [442, 44_100, 161],
  [9_600, 192_000, 800],
])('%d samples at %d Hz become %d', (nIn, inHz, nOut) => {
  expect(resampled(new Float32Array(nIn), inHz)).toHaveLength(nOut);
});

it.each([0, NaN, -48_000, 10, 1e9])('rejects a rate of %d Hz', (inHz) => {
  expect(() => createResampler(inHz, outHz)).toThrow(RangeError);
});
