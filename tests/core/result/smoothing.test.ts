import { describe, expect, it } from 'vitest';
import type { Emotion } from '#core/classifier/labels.ts';
import { createSmoother } from '#core/result/smoothing.ts';
import type { Pace } from '#core/result/smoothing.ts';
import { numbersIn, windowOf } from './analyses.ts';

const rule = { labelSet: 'eight', unsureBelow: 0.4 } as const;
const hopS = 0.25;

/** The smoothed output for windows one hop apart, given as the most likely emotion and its probability. */
function shown(windows: readonly (readonly [Emotion | null, number?])[]) {
  const smoother = createSmoother(rule);
  return windows.map(([emotion, p], i) => smoother.push(windowOf(i * hopS - 3, emotion, p)));
}
const times = <T>(n: number, make: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => make(i));

describe('live smoothing', () => {
  it('shows the first emotion immediately', () => {
    expect(shown([['happy', 0.7]])[0]).toMatchObject({ answer: 'happy' });
  });

  it('follows a lasting change within a second', () => {
    const answers = shown([...times(8, () => ['neutral', 0.7] as const), ...times(8, () => ['angry', 0.7] as const)]);
    const turnedAfterHops = answers.slice(8).findIndex(({ answer }) => answer === 'angry') + 1;
    expect(turnedAfterHops).toBeGreaterThan(0);
    expect(turnedAfterHops * hopS).toBeLessThanOrEqual(1);
  });

  it('follows changes sooner at a quicker pace', () => {
    const turnedAfterS = (pace: Pace): number => {
      const smoother = createSmoother(rule, pace);
      times(12, (i) => smoother.push(windowOf(i * hopS, 'neutral', 0.7)));
      const after = times(40, (i) => smoother.push(windowOf((12 + i) * hopS, 'angry', 0.7)).answer);
      return (after.indexOf('angry') + 1) * hopS;
    };
    const [calm, normal, quick] = [turnedAfterS('calm'), turnedAfterS('normal'), turnedAfterS('quick')];
    expect(quick).toBeLessThan(normal);
    expect(normal).toBeLessThan(calm);
    expect(calm).toBeLessThanOrEqual(3);
  });

  it('does not flicker when two emotions alternate', () => {
    const answers = shown(times(40, (i) => [i % 2 ? 'angry' : 'happy', 0.6] as const)).map((v) => v.answer);
    const changes = answers.filter((answer, i) => i > 0 && answer !== answers[i - 1]).length;
    expect(changes).toBeLessThanOrEqual(1);
  });

  it('eventually follows a small lead', () => {
    const smoother = createSmoother({ ...rule, unsureBelow: 0.2 });
    const push = (happy: number, sad: number, i: number) =>
      smoother.push({
        startS: 0,
        endS: i * hopS,
        speechShare: 1,
        probabilities: Float32Array.of(0, 0, happy, sad, 0, 0, 0, 0),
      });
    times(8, (i) => push(0.55, 0.45, i));
    const after = times(12, (i) => push(0.46, 0.54, 8 + i).answer);
    expect(after[0]).toBe('happy');
    expect(after.at(-1)).toBe('sad');
  });

  it('does not flicker around the unsure threshold', () => {
    const answers = shown(times(40, (i) => ['sad', i % 2 ? 0.41 : 0.39] as const)).map((v) => v.answer);
    expect(new Set(answers.slice(1)).size).toBe(1);
  });

  it('bridges one window without speech, and shows no speech after half a second', () => {
    const gap = shown([['sad'], ['sad'], [null], ['sad']]).map((v) => v.answer);
    expect(gap).toEqual(['sad', 'sad', 'sad', 'sad']);
    const silence = shown([['sad'], ['sad'], [null], [null], [null]]).map((v) => v.answer);
    expect(silence).toEqual(['sad', 'sad', 'sad', 'no speech', 'no speech']);
  });

  it('starts afresh after silence', () => {
    const answers = shown([
      ...times(8, () => ['sad', 0.9] as const),
      ...times(4, () => [null] as const),
      ['happy', 0.7],
    ]);
    expect(answers.at(-1)).toMatchObject({ answer: 'happy' });
    expect(answers.at(-1)!.confidence).toBeCloseTo(0.7, 5);
  });

  it('gives probabilities that sum to 1 and no NaN, even for NaN input', () => {
    const smoother = createSmoother(rule);
    smoother.push(windowOf(0, 'sad'));
    const verdict = smoother.push({ ...windowOf(0.25, 'sad'), probabilities: new Float32Array(8).fill(Number.NaN) });
    expect(numbersIn(verdict).every(Number.isFinite)).toBe(true);
    expect([...verdict.probabilities!].reduce((a, b) => a + b)).toBeCloseTo(1, 5);
  });
});
