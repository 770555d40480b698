import { describe, expect, it } from 'vitest';
import { createFrontEnd } from '#core/front-end.ts';
import { tables } from '../../fixtures/features/load.ts';
import { joined, mixed, random, sine, talk, whiteNoise } from '../../fixtures/signal/sounds.ts';

const rateHz = 16_000;

function flags(sound: Float32Array): Uint8Array {
  const frontEnd = createFrontEnd(rateHz, { tables, suppressor: null });
  const first = frontEnd.push([sound]).isSpeech;
  return Uint8Array.from([...first, ...frontEnd.flush().isSpeech]);
}

function share(isSpeech: Uint8Array, fromS = 0, toS = Infinity): number {
  const part = isSpeech.subarray(100 * fromS, Math.min(isSpeech.length, 100 * toS));
  return part.reduce((sum, flag) => sum + flag, 0) / part.length;
}

const room = (durationS: number): Float32Array => whiteNoise(durationS * rateHz, 1e-4);
const spoken = mixed(joined([new Float32Array(rateHz), talk(rateHz, 1), new Float32Array(rateHz)]), room(1));

it('finds the start and end of speech between pauses, within the hangover', () => {
  const isSpeech = flags(spoken);
  expect(share(isSpeech, 0, 1)).toBe(0);
  expect(share(isSpeech, 1.12, 2)).toBe(1);
  expect(share(isSpeech, 2.35, 3)).toBe(0);
});

it('finds speech that begins with the sound', () => {
  expect(share(flags(talk(rateHz, 1)), 0.25, 1)).toBe(1);
});

it.each([-30, -10, 0])('gives the same flags at %d dB', (db) => {
  expect(flags(spoken.map((x) => x * 10 ** (db / 20)))).toEqual(flags(spoken));
});

it('counts shouting that clips as speech', () => {
  const shouted = talk(rateHz, 1, 4).map((x) => Math.max(-1, Math.min(1, x)));
  expect(share(flags(shouted), 0.25, 1)).toBe(1);
});

it('counts a consonant and a weak ending after a voice as speech', () => {
  const hiss = whiteNoise(0.15 * rateHz, 0.01);
  const isSpeech = flags(
    mixed(joined([new Float32Array(rateHz), talk(rateHz, 1), hiss, new Float32Array(rateHz)]), room(1)),
  );
  expect(share(isSpeech, 1.12, 2.15)).toBe(1);
});

function clicks(): Float32Array {
  const next = random(7);
  const sound = room(6);
  for (let i = 0; i < 20; i++) {
    const at = Math.floor(next() * (sound.length - 100));
    for (let k = 0; k < 80; k++) sound[at + k] = 0.8 * Math.exp(-k / 12) * (next() - 0.5);
  }
  return sound;
}

describe('other sounds', () => {
  it.each([
    ['digital silence', new Float32Array(6 * rateHz)],
    ['steady white noise', whiteNoise(6 * rateHz, 0.1)],
    ['noise that swells and fades', whiteNoise(6 * rateHz, 0.1).map((x, n) => x * (1 + Math.sin(n / 8000)))],
    ['clicks', clicks()],
    ['sound below -85 dB', talk(rateHz, 6, 2e-5)],
  ])('%s is never speech', (_, sound) => {
    expect(share(flags(sound))).toBe(0);
  });

  it('mains hum is not speech after the first second', () => {
    const hum = mixed(mixed(sine(100, rateHz, 6, 0.1), sine(200, rateHz, 6, 0.05)), room(1));
    expect(share(flags(hum), 1, 6)).toBe(0);
  });
});
