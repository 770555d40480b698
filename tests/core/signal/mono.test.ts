import { expect, it } from 'vitest';
import { createMonoMixer, mixToMono } from '#core/signal/mono.ts';

it('passes one channel bit-exact', () => {
  const samples = Float32Array.from([0.1, -0.7, 1.3]);
  expect(mixToMono([samples]).samples).toEqual(samples);
});

it.each([2, 3, 5, 8])('averages %d channels', (nChannels) => {
  const channels = Array.from({ length: nChannels }, (_, c) => Float32Array.from([c, -c, 1]));
  const mean = (nChannels - 1) / 2;
  const { samples } = mixToMono(channels);
  [mean, -mean, 1].forEach((expected, i) => expect(samples[i]).toBeCloseTo(expected, 6));
});

it('gives an empty sound for no channels or empty channels', () => {
  expect(mixToMono([]).samples).toHaveLength(0);
  expect(mixToMono([new Float32Array(0), new Float32Array(0)]).samples).toHaveLength(0);
});

it('is as long as the shortest channel', () => {
  expect(mixToMono([new Float32Array(5), new Float32Array(3)]).samples).toHaveLength(3);
});

it('replaces NaN, infinite and absurd samples with silence and counts them', () => {
  const mono = mixToMono([Float32Array.from([0.5, NaN, Infinity, -Infinity, 1e30, 0.25])]);
  expect([...mono.samples]).toEqual([0.5, 0, 0, 0, 0, 0.25]);
  expect(mono.nNotFinite).toBe(4);
});

const noise = (seed: number) => {
  let state = seed;
  return Float32Array.from({ length: 20_000 }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32 - 0.5;
  });
};

it('a channel with inverted polarity does not cancel the other', () => {
  const left = noise(1);
  const { samples } = mixToMono([left, left.map((x) => -x)]);
  expect(samples.subarray(1024)).toEqual(left.subarray(1024));
});

it('averages ordinary stereo bit-exact', () => {
  const [left, right] = [noise(1), noise(2)];
  const wide = right.map((x, i) => 0.9 * x - 0.5 * left[i]!);
  expect(mixToMono([left, wide]).samples).toEqual(left.map((x, i) => Math.fround(x * 0.5) + wide[i]! * 0.5));
});

it('gives the same mix for blocks of any size', () => {
  const left = noise(3);
  const right = left.map((x, i) => (i < 9000 ? -x : x));
  const mix = createMonoMixer();
  const parts = [0, 700, 5000, 13_000].flatMap((start, i, starts) => [
    ...mix([left, right].map((samples) => samples.subarray(start, starts[i + 1] ?? 20_000))).samples,
  ]);
  expect(Float32Array.from(parts)).toEqual(mixToMono([left, right]).samples);
});
