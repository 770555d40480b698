import { describe, expect, it } from 'vitest';
import type { Answer } from '#core/classifier/labels.ts';
import { summarise } from '#core/result/summary.ts';
import type { Segment } from '#core/result/types.ts';

function segmentsOf(...parts: (readonly [Answer, number])[]): Segment[] {
  let at = 0;
  return parts.map(([answer, seconds]) => {
    const startS = at;
    at += seconds;
    const between = { sad: 0.3, happy: 0.1, calm: 0.05 };
    const scores = answer === 'no speech' ? null : answer === 'unsure' ? between : { [answer]: 1 };
    const likeliest = answer === 'no speech' ? null : answer === 'unsure' ? ('sad' as const) : answer;
    return { startS, endS: at, answer, confidence: 1, scores, likeliest, dimensions: null };
  });
}

const near = (x: number): number => expect.closeTo(x, 9) as number;

describe('a summary', () => {
  it('is empty without segments', () => {
    expect(summarise([])).toEqual({ durationS: 0, speechS: 0, shares: [] });
  });

  it('gives each emotion its share of speech, and silence its share of the total', () => {
    const { shares, speechS } = summarise(segmentsOf(['sad', 3], ['no speech', 6], ['happy', 1], ['sad', 2]));
    expect(speechS).toBe(6);
    expect(shares).toEqual([
      { answer: 'no speech', seconds: 6, share: 0.5, clearShare: 1 },
      { answer: 'sad', seconds: 5, share: 5 / 6, clearShare: 1 },
      { answer: 'happy', seconds: 1, share: 1 / 6, clearShare: 1 },
    ]);
  });

  it('splits unsure time between two emotions by probability, and gives the clear share of each', () => {
    const { shares, speechS } = summarise(segmentsOf(['happy', 4], ['sad', 1], ['unsure', 4]));
    expect(speechS).toBe(9);
    expect(shares.map(({ answer, seconds, clearShare }) => [answer, seconds, clearShare])).toEqual([
      ['happy', near(5), near(0.8)],
      ['sad', near(4), near(0.25)],
    ]);
  });
});
