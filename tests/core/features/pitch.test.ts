import { expect, it } from 'vitest';
import { createPitch } from '#core/features/pitch.ts';
import { createSpectrumAnalyser } from '#core/features/spectrum.ts';
import * as direct from '../../fixtures/features/essentia-direct.ts';
import { reference, tables } from '../../fixtures/features/load.ts';
import { noise, signals, speechLikeFrames } from '../../fixtures/features/signals.ts';

const analyser = createSpectrumAnalyser(tables.longWindow);
const pitch = createPitch(1024);

function pitchOf(frame: Float32Array): { hz: number; confidence: number } {
  analyser.analyse(frame, 0, true);
  return { ...pitch(analyser.power) };
}

/** Ten harmonics of equal amplitude. */
function harmonics(hz: number): Float32Array {
  return Float32Array.from({ length: 1024 }, (_, i) => {
    let sum = 0;
    for (let h = 1; h <= 10; h++) sum += 0.05 * Math.sin((2 * Math.PI * hz * h * i) / 16_000 + h);
    return sum;
  });
}

it.each(Object.entries(signals))('pitch and confidence of the %s equal the NumPy reference', (name, frame) => {
  const { hz, confidence } = pitchOf(frame);
  expect(Math.abs(Math.log2(hz / reference[name]!.pitchHz[0]!))).toBeLessThan(1e-5);
  expect(confidence).toBeCloseTo(reference[name]!.voicing[0]!, 5);
});

it("pitch and confidence equal essentia's PitchYinFFT on voiced frames, except for its lag error of 0.2 %", () => {
  let nVoiced = 0;
  for (const frame of speechLikeFrames()) {
    const ours = pitchOf(frame);
    const theirs = direct.pitchYinFft(analyser.magnitude);
    if (theirs.confidence < 0.3) continue;
    nVoiced++;
    expect(Math.abs(ours.confidence - theirs.confidence)).toBeLessThan(1e-4);
    expect(Math.abs(Math.log2(ours.hz / ((theirs.hz * 513) / 512)))).toBeLessThan(1e-4);
  }
  expect(nVoiced).toBeGreaterThan(40);
});

it.each([70, 90, 130, 200, 310, 440, 590])('finds the pitch of a voice at %d Hz within 0.5 %', (hz) => {
  const found = pitchOf(harmonics(hz));
  expect(Math.abs(found.hz / hz - 1)).toBeLessThan(0.005);
  expect(found.confidence).toBeGreaterThan(0.7);
});

it('noise is not voiced', () => {
  for (let seed = 20; seed < 40; seed++) {
    expect(pitchOf(Float32Array.from(noise(1024, seed))).confidence).toBeLessThan(0.4);
  }
});

it('digital silence has no pitch and no confidence', () => {
  expect(pitchOf(new Float32Array(1024))).toEqual({ hz: 0, confidence: 0 });
});
