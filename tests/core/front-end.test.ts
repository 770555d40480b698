import { describe, expect, it } from 'vitest';
import { createFrontEnd, type FrontEndOutput } from '#core/front-end.ts';
import { group, nFeatures } from '#core/features/layout.ts';
import { loadSuppressor } from '../../model/recogniser/rnnoise.ts';
import { tables } from '../fixtures/features/load.ts';
import { maxDifference, mixed, randomBlocks, talk, whiteNoise } from '../fixtures/signal/sounds.ts';

const parts = { tables, suppressor: await loadSuppressor() };

interface Whole {
  readonly rows: Float32Array;
  readonly isSpeech: Uint8Array;
  readonly envelope: Float32Array;
  readonly spectrogram: Uint8Array;
}

/** The front end's output for blocks of channels, concatenated. */
function through(rateHz: number, blocks: readonly (readonly Float32Array[])[]): Whole {
  const frontEnd = createFrontEnd(rateHz, parts);
  const outputs: FrontEndOutput[] = blocks.map((channels) => frontEnd.push(channels));
  outputs.push(frontEnd.flush());
  frontEnd.dispose();
  for (const { rows, isSpeech, envelope, spectrogram } of outputs) {
    expect(rows.data).toHaveLength(rows.nFrames * nFeatures);
    expect(isSpeech).toHaveLength(rows.nFrames);
    expect(envelope).toHaveLength(rows.nFrames * 2);
    expect(spectrogram).toHaveLength(rows.nFrames * group('logMel').size);
  }
  return {
    rows: Float32Array.from(outputs.flatMap((o) => [...o.rows.data])),
    isSpeech: Uint8Array.from(outputs.flatMap((o) => [...o.isSpeech])),
    envelope: Float32Array.from(outputs.flatMap((o) => [...o.envelope])),
    spectrogram: Uint8Array.from(outputs.flatMap((o) => [...o.spectrogram])),
  };
}

const seconds = 4;
const clean = (rateHz: number, durationS = seconds): Float32Array =>
  mixed(talk(rateHz, durationS), whiteNoise(durationS * rateHz, 1e-4));
const noisy = (rateHz: number): Float32Array => mixed(talk(rateHz, seconds), whiteNoise(seconds * rateHz, 0.04));

it.each([
  ['clean', 44_100, clean],
  ['clean', 48_000, clean],
  ['noisy', 16_000, noisy],
])('blocks of any size give exactly the same result as the whole: %s speech at %d Hz', (_, rateHz, make) => {
  const sound = make(rateHz);
  const whole = through(rateHz, [[sound]]);
  for (const seed of [1, 2]) {
    const blocks = randomBlocks(sound, 20_000, seed).map((block) => [block]);
    expect(through(rateHz, blocks)).toEqual(whole);
  }
});

it('applies noise reduction to noisy sound only', () => {
  const isDenoising = (sound: Float32Array): boolean => {
    const frontEnd = createFrontEnd(16_000, parts);
    frontEnd.push([sound]);
    const result = frontEnd.isDenoising;
    frontEnd.dispose();
    return result;
  };
  expect(isDenoising(noisy(16_000))).toBe(true);
  expect(isDenoising(clean(16_000))).toBe(false);
});

it.each([-30, -10])('a gain of %d dB shifts log-mel and energy by as much and leaves the rest unchanged', (db) => {
  const sound = mixed(talk(16_000, 2), whiteNoise(32_000, 3e-3));
  const loud = through(16_000, [[sound]]);
  const weak = through(16_000, [[sound.map((x) => x * 10 ** (db / 20))]]);
  expect(weak.isSpeech).toEqual(loud.isSpeech);
  const shifted = loud.rows.map((x, i) => {
    const column = i % nFeatures;
    return column < group('logMel').size || column === group('energy').start ? x + db : x;
  });
  const isMfcc = (i: number): boolean => {
    const { start, size } = group('mfcc');
    return i % nFeatures >= start && i % nFeatures < start + size;
  };
  // MFCC is recomputed from the normalised window, so the row's own values are skipped here.
  expect(
    maxDifference(
      weak.rows.map((x, i) => (isMfcc(i) ? 0 : x)),
      shifted.map((x, i) => (isMfcc(i) ? 0 : x)),
    ),
  ).toBeLessThan(0.05);
});

const speechAt = (rateHz: number): Uint8Array => through(rateHz, [[clean(rateHz, 2)]]).isSpeech;
let speechAt16kHz: Uint8Array | undefined;

it.each([8_000, 11_025, 22_050, 44_100, 48_000, 96_000, 192_000])(
  'finds the same speech at %d Hz as at 16 kHz within 20 ms',
  (rateHz) => {
    speechAt16kHz ??= speechAt(16_000);
    const expected = speechAt16kHz;
    const found = speechAt(rateHz);
    expect(found).toHaveLength(expected.length);
    const edges = expected.reduce((sum, flag, t) => sum + (flag !== expected[t - 1] ? 1 : 0), 0);
    expect(edges).toBeGreaterThan(2);
    expect(found.reduce((sum, flag, t) => sum + (flag !== expected[t] ? 1 : 0), 0)).toBeLessThanOrEqual(2 * edges);
  },
);

it.each([2, 3, 6, 8])('%d identical channels give the same result as one', (nChannels) => {
  const sound = clean(16_000).subarray(0, 16_000);
  const one = through(16_000, [[sound]]);
  const many = through(16_000, [Array.from({ length: nChannels }, () => sound)]);
  expect(many.isSpeech).toEqual(one.isSpeech);
  expect(maxDifference(many.envelope, one.envelope)).toBeLessThan(1e-6);
});

describe('unusual input', () => {
  it.each([
    ['nothing', 0, 0],
    ['one sample', 1, 1],
    ['50 ms', 2_400, 5],
    ['a second', 48_000, 100],
  ])('turns %s at 48 kHz into complete, finite frames', (_, nSamples, nFrames) => {
    const { rows } = through(48_000, [[whiteNoise(nSamples, 0.1)]]);
    expect(rows).toHaveLength(nFrames * nFeatures);
    expect(rows.every(Number.isFinite)).toBe(true);
  });

  it('gives finite features, no speech and an empty spectrogram for silence', () => {
    const { rows, isSpeech, envelope, spectrogram } = through(16_000, [[new Float32Array(16_000)]]);
    expect(rows.every(Number.isFinite)).toBe(true);
    for (const values of [isSpeech, envelope, spectrogram]) expect(values.every((x) => x === 0)).toBe(true);
  });

  it('counts NaN and infinite samples, and keeps them out of the features', () => {
    const sound = clean(16_000);
    sound.fill(NaN, 100, 200);
    sound[300] = Infinity;
    const frontEnd = createFrontEnd(16_000, parts);
    const { rows } = frontEnd.push([sound]);
    expect(frontEnd.nNotFinite).toBe(101);
    expect(rows.data.every(Number.isFinite)).toBe(true);
  });

  it('gives finite features for clipped sound, with an envelope near full scale', () => {
    const { rows, envelope } = through(16_000, [[talk(16_000, 2, 8).map((x) => Math.max(-1, Math.min(1, x)))]]);
    expect(rows.every(Number.isFinite)).toBe(true);
    expect(Math.max(...envelope)).toBeGreaterThan(0.9);
    expect(Math.max(...envelope)).toBeLessThan(2);
  });

  it('accepts a block without channels as empty', () => {
    expect(through(16_000, [[], [new Float32Array(0)]]).rows).toHaveLength(0);
  });
});
