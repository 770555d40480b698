import { expect, it } from 'vitest';
import { logMel } from '#core/features/log-mel.ts';
import { createSpectrumAnalyser } from '#core/features/spectrum.ts';
import * as direct from '../../fixtures/features/essentia-direct.ts';
import { maxDifference, reference, tables } from '../../fixtures/features/load.ts';
import { signals, speechLikeFrames } from '../../fixtures/features/signals.ts';

function logMelOf(frame: Float32Array): Float32Array {
  const analyser = createSpectrumAnalyser(tables.shortWindow);
  const out = new Float32Array(64);
  analyser.analyse(frame, 256, false);
  logMel(analyser.power, tables.mel, out, 0);
  return out;
}

it.each(Object.entries(signals))('log-mel of the %s equals the NumPy reference within 0.01 dB', (name, frame) => {
  expect(maxDifference(logMelOf(frame), reference[name]!.logMel)).toBeLessThan(0.01);
});

it("log-mel equals essentia's MelBands within 0.001 dB on speech-like frames", () => {
  for (const frame of speechLikeFrames()) {
    const expected = direct.melBands(direct.spectrum(frame.slice(256, 768))).map((v) => 10 * Math.log10(v + 1e-15));
    const ours = logMelOf(frame);
    // Below -110 dB, essentia's single precision becomes visible.
    const deep = expected.map((v) => Math.max(v, -110));
    expect(
      maxDifference(
        ours.map((v) => Math.max(v, -110)),
        deep,
      ),
    ).toBeLessThan(0.001);
  }
});

it('a full-scale sine reads within 2 dB of 0 in its own band at any frequency', () => {
  for (let hz = 300; hz < 7800; hz += 61) {
    const sine = Float32Array.from({ length: 1024 }, (_, i) => Math.sin((2 * Math.PI * hz * i) / 16_000));
    expect(Math.abs(Math.max(...logMelOf(sine)))).toBeLessThan(2);
  }
});

it('half the amplitude lowers every band by 6.02 dB', () => {
  const frame = signals['vowel at 200 Hz']!;
  const loud = logMelOf(frame);
  const soft = logMelOf(frame.map((v) => v / 2));
  expect(
    maxDifference(
      loud.map((v) => v - 20 * Math.log10(2)),
      soft,
    ),
  ).toBeLessThan(1e-3);
});

it('digital silence reads -150 dB', () => {
  expect(maxDifference(logMelOf(new Float32Array(1024)), new Float32Array(64).fill(-150))).toBeLessThan(1e-4);
});
