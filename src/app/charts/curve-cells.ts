import type { Curves } from '#core/measurements/curves.ts';
import { count, lufs } from '#app/words/format.ts';
import { curveMeans } from './canvas/curves.ts';

/** Pitch and loudness between two times, for a table. */
export function curveCells(pieces: readonly Curves[], startS: number, endS: number): readonly [string, string] {
  const { loudnessLufs, pitchHz } = curveMeans(pieces, startS, endS);
  return [
    Number.isNaN(pitchHz) ? '–' : `${count(Math.round(pitchHz))} Hz`,
    Number.isNaN(loudnessLufs) ? '–' : lufs(loudnessLufs),
  ];
}
