import { describe, expect, it } from 'vitest';
import { meanSquare } from '#core/signal/level.ts';
import { createNoiseGate, type NoiseGate } from '#core/signal/noise-gate.ts';
import { mixed, talk, whiteNoise } from '../../fixtures/signal/sounds.ts';

function fed(gate: NoiseGate, sound: Float32Array): NoiseGate {
  for (let k = 0; k + 160 <= sound.length; k += 160) gate.push(meanSquare(sound, k, k + 160));
  return gate;
}

const clean = mixed(talk(16_000, 6), whiteNoise(96_000, 1e-4));
const noisy = mixed(talk(16_000, 6), whiteNoise(96_000, 0.03));

it('stays closed for clean speech', () => {
  const gate = fed(createNoiseGate(), clean);
  expect(gate.isOpen).toBe(false);
  expect(gate.snrDb).toBeGreaterThan(40);
});

it('opens for speech in loud noise', () => {
  const gate = fed(createNoiseGate(), noisy);
  expect(gate.isOpen).toBe(true);
  expect(gate.snrDb).toBeLessThan(16);
});

it('closes again when the noise ends', () => {
  const gate = fed(createNoiseGate(), noisy);
  expect(fed(gate, clean).isOpen).toBe(false);
});

it('does not decide within the first second', () => {
  const gate = fed(createNoiseGate(), noisy.subarray(0, 15_000));
  expect(gate.snrDb).toBeNull();
  expect(gate.isOpen).toBe(false);
});

it.each([
  ['steady noise', whiteNoise(160_000, 0.05)],
  ['silence', new Float32Array(160_000)],
])('stays closed for %s without speech', (_, sound) => {
  expect(fed(createNoiseGate(), sound).isOpen).toBe(false);
});

describe.each([
  ['clean', clean],
  ['noisy', noisy],
])('for %s speech', (_, sound) => {
  it.each([-30, -10, 10])('a gain of %d dB changes neither the SNR nor the decision', (db) => {
    const gate = fed(createNoiseGate(), sound);
    const scaled = fed(
      createNoiseGate(),
      sound.map((x) => x * 10 ** (db / 20)),
    );
    expect(scaled.isOpen).toBe(gate.isOpen);
    expect(scaled.snrDb).toBeCloseTo(gate.snrDb!, 3);
  });
});
