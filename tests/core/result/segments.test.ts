import { describe, expect, it } from 'vitest';
import type { Emotion } from '#core/classifier/labels.ts';
import { toGrid, type GridSource } from '#core/result/grid.ts';
import { segmentsOf } from '#core/result/segments.ts';
import { analysisOf, numbersIn, windowOf } from './analyses.ts';

const rule = { labelSet: 'eight', unsureBelow: 0.4 } as const;

const toSegments = (analysis: GridSource, by: Parameters<typeof segmentsOf>[1]) => segmentsOf(toGrid(analysis), by);

/** An analysis with one window per second for the given emotions. */
const talk = (...perSecond: (Emotion | null)[]) => analysisOf(perSecond.map((emotion, i) => windowOf(i, emotion)));
const times = <T>(n: number, value: T): T[] => Array<T>(n).fill(value);

describe('segments', () => {
  it('are empty if nothing was analysed', () => {
    expect(toSegments(analysisOf([]), rule)).toEqual([]);
    expect(toSegments(analysisOf([windowOf(0, 'sad')], { durationS: Number.NaN }), rule)).toEqual([]);
  });

  it('are a single one over the whole sound for a single window', () => {
    const [only, ...rest] = toSegments(talk('happy'), rule);
    expect(rest).toEqual([]);
    expect(only).toMatchObject({ startS: 0, endS: 3.04, answer: 'happy' });
    expect(only!.confidence).toBeCloseTo(0.8, 5);
  });

  it('are a single one for a clip much shorter than its window', () => {
    const clip = analysisOf([windowOf(-1.5, 'angry')], { durationS: 0.05 });
    expect(toSegments(clip, rule)).toMatchObject([{ startS: 0, endS: 0.05, answer: 'angry' }]);
  });

  it('are no speech throughout where nobody speaks', () => {
    const [only, ...rest] = toSegments(talk(null, null, null), rule);
    expect(rest).toEqual([]);
    expect(only).toMatchObject({ startS: 0, endS: 5.04, answer: 'no speech', confidence: 1, scores: null });
  });

  it('are unsure where no emotion is likely enough', () => {
    expect(toSegments(analysisOf([windowOf(0, 'sad', 0.3)]), rule)).toMatchObject([{ answer: 'unsure' }]);
  });

  it('place a change of emotion between the windows on both sides, within half a second', () => {
    const segments = toSegments(talk(...times<Emotion>(10, 'neutral'), ...times<Emotion>(10, 'angry')), rule);
    expect(segments.map((s) => s.answer)).toEqual(['neutral', 'angry']);
    // The last neutral window is centred at 10.52 s, and the first angry one at 11.52 s.
    expect(Math.abs(segments[1]!.startS - 11.02)).toBeLessThanOrEqual(0.5);
  });

  it('are contiguous from start to end', () => {
    const moods: (Emotion | null)[] = [
      'happy',
      'sad',
      null,
      null,
      null,
      null,
      'angry',
      'angry',
      null,
      'sad',
      'fearful',
      'fearful',
    ];
    const analysis = talk(...moods, ...moods);
    const segments = toSegments(analysis, rule);
    expect(segments[0]!.startS).toBe(0);
    expect(segments.at(-1)!.endS).toBe(analysis.durationS);
    segments.slice(1).forEach((segment, i) => expect(segment.startS).toBe(segments[i]!.endS));
    segments.slice(1).forEach((segment, i) => expect(segment.answer).not.toBe(segments[i]!.answer));
  });

  it('absorb a change shorter than a second', () => {
    const windows = Array.from({ length: 40 }, (_, i) =>
      windowOf(i * 0.25, i === 20 ? 'angry' : 'neutral', i === 20 ? 1 : 0.5),
    );
    expect(toSegments(analysisOf(windows), rule).map((s) => s.answer)).toEqual(['neutral']);
  });

  it('respect a minimum length within speech, and still cover every second', () => {
    const moods: Emotion[] = [
      ...times<Emotion>(6, 'happy'),
      ...times<Emotion>(3, 'sad'),
      ...times<Emotion>(8, 'angry'),
    ];
    const analysis = talk(...moods, ...moods, ...moods);
    const lengths = (minSegmentS?: number) =>
      toSegments(analysis, minSegmentS === undefined ? rule : { ...rule, minSegmentS }).map((s) => s.endS - s.startS);
    const total = (all: number[]) => all.reduce((a, b) => a + b, 0);
    expect(Math.min(...lengths())).toBeLessThan(4);
    expect(Math.min(...lengths(5))).toBeGreaterThanOrEqual(5);
    expect(total(lengths(5))).toBeCloseTo(total(lengths()), 6);
    expect(lengths(1e6)).toHaveLength(1);
    // A minimum below the default has no effect.
    expect(lengths(0)).toEqual(lengths());
  });

  it('absorb pauses shorter than the minimum length', () => {
    const analysis = {
      ...talk(...times<Emotion>(12, 'sad')),
      speech: [
        { startS: 0, endS: 5 },
        { startS: 7, endS: 14 },
      ],
    };
    const answers = (minSegmentS: number) => toSegments(analysis, { ...rule, minSegmentS }).map((s) => s.answer);
    expect(answers(2)).toEqual(['sad', 'no speech', 'sad']);
    expect(answers(3)).toEqual(['sad']);
  });

  it('keep a short word between silences if speech was detected there', () => {
    const analysis = { ...talk(...times<Emotion>(6, 'happy')), speech: [{ startS: 4, endS: 4.5 }] };
    const segments = toSegments(analysis, rule);
    expect(segments.map((s) => s.answer)).toEqual(['no speech', 'happy', 'no speech']);
    expect(segments[1]).toMatchObject({ startS: 4, endS: 4.5 });
  });

  it('bridge short pauses and keep long ones', () => {
    const analysis = talk(...times<Emotion>(12, 'sad'));
    const end = analysis.durationS;
    const short = [
      { startS: 0, endS: 5 },
      { startS: 5.25, endS: end },
    ];
    const long = [
      { startS: 0, endS: 5 },
      { startS: 7, endS: end },
    ];
    expect(toSegments({ ...analysis, speech: short }, rule).map((s) => s.answer)).toEqual(['sad']);
    expect(toSegments({ ...analysis, speech: long }, rule).map((s) => [s.answer, s.startS])).toEqual([
      ['sad', 0],
      ['no speech', 5],
      ['sad', 7],
    ]);
  });

  it('use five emotions on request', () => {
    const segments = toSegments(talk('calm', 'calm'), { ...rule, labelSet: 'five' });
    expect(segments).toMatchObject([{ answer: 'neutral' }]);
    expect(Object.keys(segments[0]!.scores!)).toEqual(['neutral', 'happy', 'sad', 'angry', 'fearful']);
  });

  it('have scores that sum to 1, with the answer as the most likely', () => {
    for (const { answer, confidence, scores } of toSegments(
      talk('happy', 'sad', 'sad', 'angry', 'angry', 'angry', 'happy'),
      rule,
    )) {
      const values = Object.values(scores!);
      expect(values.reduce((a, b) => a + b)).toBeCloseTo(1, 5);
      expect(confidence).toBe(Math.max(...values));
      if (answer !== 'unsure') expect(scores![answer as Emotion]).toBe(confidence);
    }
  });

  it('contain no NaN, whatever the windows contain', () => {
    const bad = { startS: 1, endS: 4, speechShare: Number.NaN, probabilities: new Float32Array(8).fill(Number.NaN) };
    const segments = toSegments(
      analysisOf([windowOf(0, 'sad'), bad, { ...bad, startS: 2, endS: 2 }, windowOf(3, 'sad')]),
      rule,
    );
    expect(segments.length).toBeGreaterThan(0);
    expect(numbersIn(segments).every(Number.isFinite)).toBe(true);
  });
});

describe('the grid', () => {
  it('gives the window centred on a cell the most weight', () => {
    const windows = [windowOf(0, 'sad', 1), windowOf(1.52, 'angry', 1)];
    const cell = toGrid(analysisOf(windows)).find((c) => c.startS === 2.75)!;
    expect(cell.probabilities![4]).toBeGreaterThan(0.8);
  });

  it('handles two hours of windows', () => {
    const moods: Emotion[] = ['neutral', 'happy', 'sad', 'angry'];
    const windows = Array.from({ length: 7200 }, (_, i) =>
      windowOf(i, i % 11 === 0 ? null : moods[(i * 7919) % 4]!, 0.6),
    );
    const segments = toSegments(analysisOf(windows), rule);
    expect(segments.length).toBeGreaterThan(100);
    expect(segments.at(-1)!.endS).toBeCloseTo(7202.04, 1);
  });
});
