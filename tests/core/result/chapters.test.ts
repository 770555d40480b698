import { describe, expect, it } from 'vitest';
import { emotions, type Emotion } from '#core/classifier/labels.ts';
import { chapters as settings } from '#core/config.ts';
import { chaptersOf } from '#core/result/chapters.ts';
import { cellS, type Cell } from '#core/result/grid.ts';

const rule = { labelSet: 'eight', unsureBelow: 0.4 } as const;

/** Probabilities that favour an emotion and vary from cell to cell. */
function leaning(emotion: Emotion, lean: number, i: number): Float32Array {
  const rest = emotions.map((_, e) => 0.3 + Math.abs(Math.sin(12.9898 * i + 78.233 * e)));
  const sum = rest.reduce((a, b) => a + b, 0);
  return Float32Array.from(rest, (p, e) => ((1 - lean) * p) / sum + (emotions[e] === emotion ? lean : 0));
}

/** A recording in phases, with a pause in the last second of every eight. */
function recording(...phases: readonly (readonly [Emotion, seconds: number, lean?: number])[]): Cell[] {
  const cells: Cell[] = [];
  for (const [emotion, seconds, lean = 0.6] of phases) {
    for (let t = 0; t < seconds; t += cellS) {
      const i = cells.length;
      const isPause = (i * cellS) % 8 >= 7;
      cells.push({
        startS: i * cellS,
        endS: (i + 1) * cellS,
        speechShare: isPause ? 0 : 1,
        probabilities: isPause ? null : leaning(emotion, lean, i),
      });
    }
  }
  return cells;
}

describe('chapters', () => {
  it('begin at lasting changes of the voice, and say what changed', () => {
    const cells = recording(['neutral', 65], ['angry', 77], ['calm', 158]);
    const chapters = chaptersOf(cells, rule);
    expect(chapters.map((chapter) => chapter.emotions)).toEqual([['neutral'], ['angry'], ['calm']]);
    expect(chapters.map(({ startS }) => Math.round(startS))).toEqual([0, 65, 142]);
    expect(chapters.at(-1)?.endS).toBe(300);
    const [first, second, third] = chapters;
    expect(first?.moves).toEqual([]);
    expect(second?.moves[0]).toMatchObject({ what: 'activation' });
    expect(second?.moves[0]?.by).toBeGreaterThan(0.3);
    // Per cell, anger rises from about 0 to about 0.7. Combined over minutes, it becomes more certain.
    expect(second?.moves.find(({ what }) => what === 'angry')?.by).toBeGreaterThan(0.8);
    expect(third?.moves[0]?.by).toBeLessThan(-0.3);
  });

  it('are a single one without changes at any length, and ignore a short outburst', () => {
    expect(chaptersOf(recording(['sad', 1200]), rule)).toMatchObject([{ startS: 0, endS: 1200, emotions: ['sad'] }]);
    expect(chaptersOf(recording(['calm', 90], ['angry', 4], ['calm', 90]), rule)).toHaveLength(1);
  });

  it('begin where the energy changes in a recording of half a minute', () => {
    const chapters = chaptersOf(recording(['calm', 9], ['angry', 9], ['calm', 9]), rule);
    expect(chapters.map((chapter) => chapter.emotions)).toEqual([['calm'], ['angry'], ['calm']]);
    for (const [i, startS] of [0, 9, 18].entries())
      expect(Math.abs((chapters[i]?.startS ?? NaN) - startS)).toBeLessThan(1.5);
    expect(chapters.map(({ moves }) => Math.sign(moves.find(({ what }) => what === 'activation')?.by ?? 0))).toEqual([
      0, 1, -1,
    ]);
  });

  it('are one in half a minute of even energy, of a short outburst, or with too little speech for two', () => {
    expect(chaptersOf(recording(['sad', 30]), rule)).toHaveLength(1);
    expect(chaptersOf(recording(['calm', 14], ['angry', 3], ['calm', 14]), rule)).toHaveLength(1);
    expect(chaptersOf(recording(['calm', 4], ['angry', 4]), rule)).toHaveLength(1);
  });

  it('do not exist where nobody speaks', () => {
    const silent = recording(['sad', 20]).map((cell) => ({ ...cell, speechShare: 0, probabilities: null }));
    expect([chaptersOf(silent, rule), chaptersOf([], rule)]).toEqual([[], []]);
  });

  it('name two emotions where none stands out, and never say unsure', () => {
    const [chapter] = chaptersOf(recording(['fearful', 40, 0.15]), rule);
    // In the label set's order.
    expect(chapter?.emotions).toEqual(['neutral', 'fearful']);
  });

  it('stay few in two hours with a change every minute', () => {
    const phases = Array.from({ length: 120 }, (_, i) => [i % 2 ? 'angry' : 'calm', 60] as const);
    const chapters = chaptersOf(recording(...phases), rule);
    expect(chapters.length).toBeGreaterThan(0);
    expect(chapters.length).toBeLessThanOrEqual(settings.most);
  });
});
