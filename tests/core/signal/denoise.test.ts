import { describe, expect, it } from 'vitest';
import { createDenoiser } from '#core/signal/denoise.ts';
import { meanSquare } from '#core/signal/level.ts';
import { createResampler } from '#core/signal/resample.ts';
import type { NoiseSuppressor } from '#core/signal/types.ts';
import { loadSuppressor } from '../../../model/recogniser/rnnoise.ts';
import { maxDifference, mixed, randomBlocks, talk, through, whiteNoise } from '../../fixtures/signal/sounds.ts';

const rnnoise = await loadSuppressor();
const nSamples = 6 * 16_000;
const speech = talk(16_000, 6);
const noisy = mixed(speech, whiteNoise(nSamples, 0.03));

function joined(pieces: readonly Float32Array[]): Float32Array {
  return Float32Array.from(pieces.flatMap((piece) => [...piece]));
}

/** A fake suppressor that only delays by one frame, like RNNoise, and counts instances. */
function delaying(): { make: () => NoiseSuppressor; nMade: number; nDisposed: number; nFrames: number } {
  const counts = {
    nMade: 0,
    nDisposed: 0,
    nFrames: 0,
    make(): NoiseSuppressor {
      counts.nMade++;
      let before = new Float32Array(480);
      return {
        process(frame) {
          counts.nFrames++;
          const now = frame.slice();
          frame.set(before);
          before = now;
          return 1;
        },
        dispose() {
          counts.nDisposed++;
        },
      };
    },
  };
  return counts;
}

it('passes clean speech bit-exact without creating a suppressor', () => {
  const clean = mixed(speech, whiteNoise(nSamples, 1e-4));
  const counts = delaying();
  expect(through(createDenoiser(counts.make), [clean])).toEqual(clean);
  expect(counts.nMade).toBe(0);
});

it('passes noisy speech bit-exact without a suppressor', () => {
  expect(through(createDenoiser(null), [noisy])).toEqual(noisy);
});

it('stays in sync when switched on: a suppressor that only delays changes nothing below 6 kHz', () => {
  const counts = delaying();
  const narrow = through(createResampler(16_000, 12_000), [noisy]);
  const sound = through(createResampler(12_000, 16_000), [narrow]);
  const out = through(createDenoiser(counts.make), [sound]);
  expect(counts.nFrames).toBeGreaterThan(100);
  expect(maxDifference(out, sound)).toBeLessThan(2e-3);
});

it('RNNoise reduces the noise in pauses by at least 10 dB and keeps the speech', () => {
  const out = through(createDenoiser(rnnoise), [noisy]);
  const change = (fromS: number, toS: number): number =>
    10 * Math.log10(meanSquare(out, fromS * 16_000, toS * 16_000) / meanSquare(noisy, fromS * 16_000, toS * 16_000));
  expect(change(4.2, 4.45)).toBeLessThan(-10);
  expect(change(4.5, 5.5)).toBeGreaterThan(-6);
});

it.each([-30, -10])('a gain of %d dB on noisy speech changes the output by %d dB and nothing else', (db) => {
  const gain = 10 ** (db / 20);
  const out = through(createDenoiser(rnnoise), [noisy]);
  const weaker = through(createDenoiser(rnnoise), [noisy.map((x) => x * gain)]);
  expect(
    maxDifference(
      weaker.map((x) => x / gain),
      out,
    ),
  ).toBeLessThan(2e-3);
});

describe('gives exactly the same result for blocks of any size', () => {
  it.each([1, 2, 3])('with random sizes from seed %d', (seed) => {
    const whole = through(createDenoiser(rnnoise), [noisy]);
    expect(through(createDenoiser(rnnoise), randomBlocks(noisy, 5_000, seed))).toEqual(whole);
  });
});

describe('a suppressor that loads asynchronously', () => {
  /** Pending for the first two calls, then ready or failed. */
  function fetched(make: () => NoiseSuppressor | null) {
    let nAsked = 0;
    return () => (++nAsked < 3 ? Promise.resolve() : make());
  }

  it('holds the sound back, then gives the same output', () => {
    const denoiser = createDenoiser(fetched(rnnoise));
    const pieces = [denoiser.push(noisy)];
    expect(denoiser.waitsFor).not.toBeNull();
    expect(pieces[0]!.length).toBeLessThan(nSamples / 2);
    while (denoiser.waitsFor) pieces.push(denoiser.push(new Float32Array(0)));
    expect(denoiser.isDenoising).toBe(true);
    pieces.push(denoiser.flush());
    expect(joined(pieces)).toEqual(through(createDenoiser(rnnoise), [noisy]));
  });

  it('gives the same output for blocks of any size', () => {
    const out = through(createDenoiser(fetched(rnnoise)), randomBlocks(noisy, 700, 3));
    expect(out).toEqual(through(createDenoiser(rnnoise), [noisy]));
  });

  it('passes noisy speech bit-exact if loading fails', () => {
    const denoiser = createDenoiser(fetched(() => null));
    expect(through(denoiser, randomBlocks(noisy, 700, 3))).toEqual(noisy);
    expect(denoiser.waitsFor).toBeNull();
  });

  it('passes everything bit-exact if still loading at the end', () => {
    const denoiser = createDenoiser(() => Promise.resolve());
    expect(through(denoiser, [noisy])).toEqual(noisy);
  });
});

it.each([0, 1, 159, 160, 161, 479, 480, 481, 800])('%d samples in give as many out', (n) => {
  const sound = whiteNoise(n, 0.1);
  expect(through(createDenoiser(rnnoise), [sound])).toEqual(sound);
});

it('disposes its suppressor once', () => {
  const counts = delaying();
  const denoiser = createDenoiser(counts.make);
  through(denoiser, [noisy]);
  denoiser.dispose();
  denoiser.dispose();
  expect(counts).toMatchObject({ nMade: 1, nDisposed: 1 });
});
