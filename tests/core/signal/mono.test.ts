import { expect, it } from 'vitest';
import { mixToMono } from '#core/signal/mono.ts';

it('one channel is passed bit by bit', () => {
  const samples = Float32Array.from([0.1, -0.7, 1.3]);
  expect(mixToMono([samples]).samples).toEqual(samples);
});

it.each([2, 3, 5, 8])('%d channels become their mean', (nChannels) => {
  const channels = Array.from({ length: nChannels }, (_, c) => Float32Array.from([c, -c, 1]));
  const mean = (nChannels - 1) / 2;
  const { samples } = mixToMono(channels);
  [mean, -mean, 1].forEach((expected, i) => expect(samples[i]).toBeCloseTo(expected, 6));
});

it('no channels and empty channels give an empty sound', () => {
  expect(mixToMono([]).samples).toHaveLength(0);
  expect(mixToMono([new Float32Array(0), new Float32Array(0)]).samples).toHaveLength(0);
});

it('the shortest channel decides the length', () => {
  expect(mixToMono([new Float32Array(5), new Float32Array(3)]).samples).toHaveLength(3);
});

it('NaN, infinities and absurd numbers become silence and are counted', () => {
  const mono = mixToMono([Float32Array.from([0.5, NaN, Infinity, -Infinity, 1e30, 0.25])]);
  expect([...mono.samples]).toEqual([0.5, 0, 0, 0, 0, 0.25]);
  expect(mono.nNotFinite).toBe(4);
});
