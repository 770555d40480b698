import { describe, expect, it } from 'vitest';
import type { Answer, Emotion } from '#core/classifier/labels.ts';
import { summarise } from '#core/result/summary.ts';
import type { Segment } from '#core/result/types.ts';

function segmentsOf(...parts: (readonly [Answer, number])[]): Segment[] {
  let at = 0;
  return parts.map(([answer, seconds]) => {
    const startS = at;
    at += seconds;
    const scores = answer === 'no speech' || answer === 'unsure' ? null : ({ [answer]: 1 } as Record<Emotion, number>);
    return { startS, endS: at, answer, confidence: 1, scores, likeliest: null, dimensions: null };
  });
}

describe('a summary', () => {
  it('of nothing says no speech and holds no NaN', () => {
    expect(summarise([])).toEqual({ durationS: 0, speechS: 0, shares: [], dominant: 'no speech' });
  });

  it('gives each emotion its share of the time somebody spoke, and silence its share of all', () => {
    const { dominant, shares, speechS } = summarise(segmentsOf(['sad', 3], ['no speech', 6], ['happy', 1], ['sad', 2]));
    expect(speechS).toBe(6);
    expect(dominant).toBe('sad');
    expect(shares).toEqual([
      { answer: 'no speech', seconds: 6, share: 0.5 },
      { answer: 'sad', seconds: 5, share: 5 / 6 },
      { answer: 'happy', seconds: 1, share: 1 / 6 },
    ]);
  });

  it('is unsure where speech carried no clear emotion, and never silent while somebody spoke', () => {
    expect(summarise(segmentsOf(['no speech', 9], ['unsure', 1])).dominant).toBe('unsure');
    expect(summarise(segmentsOf(['no speech', 9])).dominant).toBe('no speech');
  });
});
