import { describe, expect, it } from 'vitest';
import { encodeHalfFloats } from '#core/classifier/half-float.ts';
import type { SpeakerTrack } from '#core/speakers/speaker-track.ts';
import { turnsOf } from '#core/speakers/turns.ts';
import { whiteNoise } from '../../fixtures/signal/sounds.ts';

const nDims = 8;

/** Pieces of one second in the given voices, with a little noise. */
function trackOf(voices: readonly number[], seconds: (i: number) => number = () => 1): SpeakerTrack {
  const noise = whiteNoise(voices.length * nDims, 0.3);
  const rows = voices.flatMap((voice, i) =>
    Array.from({ length: nDims }, (_, d) => (d === voice ? 3 : 0) + (noise[i * nDims + d] ?? 0)),
  );
  let startS = 0;
  const pieces = voices.map((_, i) => {
    const piece = { startS, endS: startS + seconds(i) };
    startS = piece.endS + 0.5;
    return piece;
  });
  return { pieces, halves: encodeHalfFloats(Float32Array.from(rows)) };
}

describe('speaker turns', () => {
  it('join consecutive pieces of one speaker, from start to end', () => {
    expect(turnsOf(trackOf([0, 0, 1, 1, 1, 0]), 2)).toEqual([
      { startS: 0, endS: 2.5, speaker: 0 },
      { startS: 3, endS: 7, speaker: 1 },
      { startS: 7.5, endS: 8.5, speaker: 0 },
    ]);
  });

  it('distinguish three speakers', () => {
    const voices = [2, 0, 1, 1, 0, 2, 2, 1, 0, 2];
    const told = turnsOf(trackOf(voices), 3).map(({ speaker }) => speaker);
    // Speakers are numbered in order of appearance: voice 2 is first, 0 second, 1 third.
    expect(told).toEqual([0, 1, 2, 1, 0, 2, 1, 0]);
  });

  it('have as many speakers as requested, but no more than pieces', () => {
    expect(turnsOf(trackOf([0, 1, 0]), 1)).toEqual([{ startS: 0, endS: 4, speaker: 0 }]);
    expect(turnsOf(trackOf([0, 1]), 6)).toHaveLength(2);
    expect(turnsOf({ pieces: [], halves: new Uint16Array(0) }, 2)).toEqual([]);
  });

  it('of long recordings are found from the longest pieces, and the others join the nearest speaker', () => {
    const voices = Array.from({ length: 2100 }, (_, i) => (i >> 2) % 2);
    const turns = turnsOf(
      trackOf(voices, (i) => (i % 21 === 0 ? 0.4 : 1)),
      2,
    );
    expect(turns).toHaveLength(525);
    turns.forEach(({ speaker }, i) => {
      expect(speaker).toBe(i % 2);
    });
  });
});
