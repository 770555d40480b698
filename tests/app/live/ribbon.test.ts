import { describe, expect, it } from 'vitest';
import type { Emotion } from '#core/classifier/labels.ts';
import { ColumnRing } from '#app/charts/canvas/columns.ts';
import { levelAt } from '#app/live/breath.ts';
import type { LivePoint } from '#app/live/live-point.ts';
import { stretchesOf } from '#app/live/ribbon.ts';

function point(timeS: number, ...emotions: Emotion[]): LivePoint {
  return {
    timeS,
    answer: emotions[0] ?? 'no speech',
    probabilities: null,
    activation: emotions.length === 0 ? null : 0.5,
    emotions,
  };
}

describe('the ribbon', () => {
  it('merges points with the same emotions, each stretch starting where the previous one ends', () => {
    const points = [point(0), point(1, 'sad'), point(2, 'sad'), point(3, 'neutral', 'calm'), point(4)];
    const stretches = stretchesOf(points).map(({ answers, points: own }) => [answers, own.map(({ timeS }) => timeS)]);
    expect(stretches).toEqual([
      [['sad'], [0, 1, 2]],
      [
        ['neutral', 'calm'],
        [2, 3],
      ],
      [['no speech'], [3, 4]],
    ]);
  });

  it('is empty for fewer than two points', () => {
    expect(stretchesOf([])).toEqual([]);
    expect(stretchesOf([point(0, 'sad')])).toEqual([]);
  });
});

describe('the level that animates the mark', () => {
  function sound(...peaks: readonly number[]) {
    const columns = new ColumnRing(20, 0.1, 1);
    columns.push(Float32Array.from(peaks.flatMap((peak) => [-peak, peak / 2])), new Uint8Array(peaks.length));
    return columns;
  }

  it('is 1 at the recent peak and 0 in silence, at any microphone gain', () => {
    for (const gain of [1, 0.1]) {
      const columns = sound(0, 0.5 * gain, 0);
      expect(levelAt(columns, 0.2)).toBeCloseTo(1, 5);
      expect(levelAt(columns, 0.3)).toBe(0);
    }
  });

  it('stays low in a silent room', () => {
    expect(levelAt(sound(0.0005, 0.0005), 0.2)).toBeLessThan(0.05);
  });
});
