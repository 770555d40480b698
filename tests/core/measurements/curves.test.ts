import { describe, expect, it } from 'vitest';
import { columnIndex, frameColumns } from '#core/measurements/columns.ts';
import { createCurveTrace, curveKind, curvesOf } from '#core/measurements/curves.ts';
import type { Curves } from '#core/measurements/curves.ts';
import { createMeasurer } from '#core/measurements/measurer.ts';
import { loadEssentia } from '../../../model/recogniser/essentia.ts';
import { sounds } from '../../fixtures/measurements/signals.ts';

const essentia = loadEssentia();

function curves(samples: Float32Array): Curves {
  const measurer = createMeasurer(16_000, essentia, curveKind(essentia));
  measurer.push([samples]);
  return curvesOf(measurer.finish());
}

/** The curves of a sound that arrives in blocks of 40 ms. */
function traced(samples: Float32Array, startS: number): readonly Curves[] {
  const trace = createCurveTrace(16_000, essentia, startS);
  const pieces: Curves[] = [];
  for (let at = 0; at < samples.length; at += 640) {
    const piece = trace.push(samples.subarray(at, at + 640));
    if (piece) pieces.push(piece);
  }
  return pieces;
}
const joined = (pieces: readonly Curves[], key: 'pitchHz' | 'loudnessLufs'): readonly number[] =>
  pieces.flatMap((piece) => [...piece[key]]);

describe('the curves of a sound', () => {
  it.each(['glide', 'noise'] as const)('match the pitch and loudness in the table of frames: %s', (name) => {
    const sound = sounds[name].subarray(0, 32_000);
    const measurer = createMeasurer(16_000, essentia);
    measurer.push([sound]);
    const table = measurer.finish();
    const column = (of: string): Float32Array =>
      Float32Array.from({ length: table.nFrames }, (_, i) => table.values[i * frameColumns.length + columnIndex(of)]!);
    const found = curves(sound);
    expect(found.pitchHz).toEqual(column('pitch_hz'));
    const lufs = column('loudness_lufs');
    found.loudnessLufs.forEach((value, i) => expect(Math.abs(value - lufs[i]!), `frame ${i}`).toBeLessThan(0.1));
    expect(found.hopS).toBe(0.02);
  });
});

describe('the curves of live sound', () => {
  const pieces = traced(sounds.glide, 7);
  const whole = curves(sounds.glide);
  const n = joined(pieces, 'pitchHz').length;

  it('are contiguous and at most 1.5 s behind the sound', () => {
    pieces.forEach(({ startS }, i) => {
      const nBefore = joined(pieces.slice(0, i), 'pitchHz').length;
      expect(startS).toBeCloseTo(7 + 0.02 * nBefore, 6);
    });
    expect(0.02 * n).toBeGreaterThan(4 - 1.5);
    expect(pieces.length).toBe(3);
  });

  it('match those of the whole sound', () => {
    expect(joined(pieces, 'pitchHz')).toEqual([...whole.pitchHz.slice(0, n)]);
    joined(pieces, 'loudnessLufs').forEach((lufs, i) =>
      expect(Math.abs(lufs - whole.loudnessLufs[i]!), `frame ${i}`).toBeLessThan(0.1),
    );
  });

  it('have no pitch in frames that jump by an octave', () => {
    // Four octaves up in the middle of a tone. Only the following frames reveal it as a jump.
    const leaping = Float32Array.from(sounds.glide);
    for (let i = 32_000; i < 32_640; i++) leaping[i] = 0.5 * Math.sin((2 * Math.PI * 590 * i) / 16_000);
    const live = traced(leaping, 0);
    const file = curves(leaping);
    expect(joined(live, 'pitchHz')).toEqual([...file.pitchHz.slice(0, joined(live, 'pitchHz').length)]);
    expect(file.pitchHz.slice(100, 103).some(Number.isNaN)).toBe(true);
  });
});
