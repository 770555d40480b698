import { describe, expect, it } from 'vitest';
import { curveLines, curveMeans } from '#app/charts/canvas/curves.ts';
import { curveCells } from '#app/charts/curve-cells.ts';
import { plotRows } from '#app/charts/plot-rows.ts';
import { columnsOf } from '#app/charts/canvas/columns.ts';
import { words } from '#app/words/index.ts';
import { analysis } from '../made-up.ts';

const box = { left: 0, top: 0, width: 100, height: 50 };
const view = { startS: 0, endS: 1 };

/** Curves of one second from a start time: pitch rises by an octave, then a pause. */
function second(startS: number) {
  const n = 50;
  return {
    startS,
    hopS: 0.02,
    pitchHz: Float32Array.from({ length: n }, (_, i) => (i < 25 ? 100 * 2 ** (i / 24) : NaN)),
    loudnessLufs: Float32Array.from({ length: n }, (_, i) => (i < 25 ? -20 : -50)),
  };
}

describe('curves of pitch and loudness', () => {
  it('break in unvoiced parts, on a logarithmic pitch axis', () => {
    const lines = curveLines([second(0)], 'pitchHz', view, box);
    expect(lines).toHaveLength(1);
    const [first, last] = [lines[0]![0]!, lines[0]!.at(-1)!];
    expect([first.x, last.x]).toEqual([0, 48]);
    // 60 to 600 Hz are log2(10) octaves.
    expect(last.y - first.y).toBeCloseTo(1 / Math.log2(10), 6);
  });

  it('continue across pieces, and are averaged where points share a pixel', () => {
    const long = { startS: 0, endS: 10 };
    const pieces = Array.from({ length: 10 }, (_, i) => second(i));
    const [line, ...rest] = curveLines(pieces, 'loudnessLufs', long, box);
    expect(rest).toEqual([]);
    expect(line).toHaveLength(50);
    expect(curveLines(pieces, 'pitchHz', long, box)).toHaveLength(10);
  });

  it('have a median pitch and a mean energy in the table', () => {
    const { loudnessLufs, pitchHz } = curveMeans([second(0), second(1)], 1, 2);
    expect(pitchHz).toBeCloseTo(100 * Math.SQRT2, 0);
    expect(loudnessLufs).toBeCloseTo(-23, 1);
    expect(curveCells([second(0)], 0, 1)).toEqual(['141 Hz', '−23 LUFS']);
    expect(curveCells([second(0)], 4, 5)).toEqual(['–', '–']);
  });

  it('appear in the table of a recording once measured', () => {
    const { display } = analysis(2, 'happy');
    const sound = { columns: columnsOf(display), points: [], emotions: [], names: words.answers };
    const [row] = plotRows({ ...sound, curves: second(0) }, 2);
    const [without] = plotRows(sound, 2);
    expect(row).toHaveLength(without!.length + 2);
    expect(row).toContain('141 Hz');
  });
});
