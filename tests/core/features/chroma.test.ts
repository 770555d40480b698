import { expect, it } from 'vitest';
import { createChroma } from '#core/features/chroma.ts';
import { createSpectrumAnalyser } from '#core/features/spectrum.ts';
import * as direct from '../../fixtures/features/essentia-direct.ts';
import { maxDifference, reference, tables } from '../../fixtures/features/load.ts';
import { signals, speechLikeFrames } from '../../fixtures/features/signals.ts';

const analyser = createSpectrumAnalyser(tables.longWindow);
const chroma = createChroma(1024);

function chromaOf(frame: Float32Array): Float32Array {
  const out = new Float32Array(12);
  analyser.analyse(frame, 0, true);
  chroma(analyser.magnitude, out, 0);
  return out;
}

it.each(Object.entries(signals))('chroma of the %s equals the NumPy reference within 0.001', (name, frame) => {
  expect(maxDifference(chromaOf(frame), reference[name]!.chroma)).toBeLessThan(0.001);
});

it("chroma equals essentia's SpectralPeaks and HPCP within 0.002 on speech-like frames", () => {
  for (const frame of speechLikeFrames()) {
    analyser.analyse(frame, 0, true);
    expect(maxDifference(chromaOf(frame), direct.hpcp(analyser.magnitude))).toBeLessThan(0.002);
  }
});

it.each([
  [440, 0],
  [466.16, 1],
  [1318.5, 7],
  [220, 0],
])('puts a tone at %d Hz in the pitch class %d semitones above A', (hz, semitone) => {
  const out = chromaOf(Float32Array.from({ length: 1024 }, (_, i) => Math.sin((2 * Math.PI * hz * i) / 16_000)));
  expect(out[semitone]).toBe(1);
});

it('a flat or empty spectrum has no peaks and gives zeros', () => {
  const out = new Float32Array(12).fill(9);
  chroma(new Float64Array(513), out, 0);
  expect(out).toEqual(new Float32Array(12));
  chroma(new Float64Array(513).fill(0.5), out.fill(9), 0);
  expect(out).toEqual(new Float32Array(12));
});

it('a plateau of equal bins counts as one peak in its middle, as in essentia', () => {
  const magnitude = new Float64Array(513).fill(0.001);
  magnitude.fill(1, 100, 103);
  const out = new Float32Array(12);
  chroma(magnitude, out, 0);
  expect(maxDifference(out, direct.hpcp(magnitude))).toBeLessThan(1e-5);
});

it('keeps the 60 largest peaks, as essentia does', () => {
  const magnitude = Float64Array.from({ length: 513 }, (_, i) => (i % 2) * (1 + ((i * 37) % 101)));
  const out = new Float32Array(12);
  chroma(magnitude, out, 0);
  expect(maxDifference(out, direct.hpcp(magnitude))).toBeLessThan(1e-4);
});
