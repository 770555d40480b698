import { expect, it } from 'vitest';
import { createSpectralContrast } from '#core/features/spectral-contrast.ts';
import { createSpectrumAnalyser } from '#core/features/spectrum.ts';
import * as direct from '../../fixtures/features/essentia-direct.ts';
import { maxDifference, reference, tables } from '../../fixtures/features/load.ts';
import { signals, speechLikeFrames } from '../../fixtures/features/signals.ts';

const analyser = createSpectrumAnalyser(tables.longWindow);
const contrast = createSpectralContrast(1024);

function contrastOf(frame: Float32Array): Float32Array {
  const out = new Float32Array(12);
  analyser.analyse(frame, 0, true);
  contrast(analyser.magnitude, out, 0);
  return out;
}

it.each(Object.entries(signals))('contrast of the %s equals the NumPy reference within 0.001', (name, frame) => {
  expect(maxDifference(contrastOf(frame), reference[name]!.contrast)).toBeLessThan(0.001);
});

it("contrast equals essentia's SpectralContrast within 0.0001 on speech-like frames", () => {
  for (const frame of speechLikeFrames()) {
    analyser.analyse(frame, 0, true);
    expect(maxDifference(contrastOf(frame), direct.spectralContrast(analyser.magnitude))).toBeLessThan(1e-4);
  }
});

it('a sound 60 dB lower has the same contrast and valleys', () => {
  const frame = signals['vowel at 200 Hz']!;
  expect(maxDifference(contrastOf(frame), contrastOf(frame.map((v) => v / 1000)))).toBeLessThan(1e-4);
});

it('a vowel has more contrast than noise', () => {
  const meanOf = (name: string): number =>
    contrastOf(signals[name]!)
      .slice(0, 6)
      .reduce((a, b) => a + b, 0) / 6;
  expect(meanOf('vowel at 200 Hz')).toBeGreaterThan(meanOf('noise'));
});

it('equal bins, and few distinct values in many bins, also match essentia', () => {
  for (const nLevels of [1, 2, 3]) {
    const magnitude = Float64Array.from({ length: 513 }, (_, bin) => 0.1 * (1 + ((bin * 7919) % nLevels)));
    const out = new Float32Array(12);
    contrast(magnitude, out, 0);
    expect(maxDifference(out, direct.spectralContrast(magnitude))).toBeLessThan(1e-4);
  }
});

it('digital silence gives zeros', () => {
  const out = new Float32Array(12).fill(9);
  contrast(new Float64Array(513), out, 0);
  expect(out).toEqual(new Float32Array(12));
});
