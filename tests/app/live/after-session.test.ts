import { describe, expect, it } from 'vitest';
import type { Answer } from '#core/classifier/labels.ts';
import type { Segment } from '#core/result/types.ts';
import { wasUnsure } from '#app/live/unsure-session.ts';
import { worthHearing } from '#app/live/worth-hearing.ts';

function segment(startS: number, endS: number, answer: Answer, confidence = 0.6, activation = 0.5): Segment {
  const isSpeech = answer !== 'no speech';
  return {
    startS,
    endS,
    answer,
    likeliest: isSpeech ? 'neutral' : null,
    confidence,
    scores: isSpeech ? {} : null,
    dimensions: isSpeech ? { activation, valence: 0.5 } : null,
  };
}

describe('the moments worth replaying', () => {
  it('are those with a clear emotion or high energy, in order of time', () => {
    const segments = [
      segment(0, 5, 'neutral'),
      segment(5, 9, 'angry'),
      segment(9, 20, 'no speech'),
      segment(20, 26, 'unsure', 0.3, 0.9),
      segment(26, 30, 'calm'),
      segment(30, 34, 'unsure', 0.3),
    ];
    expect(worthHearing(segments).map(({ startS }) => startS)).toEqual([5, 20]);
  });

  it('are the four strongest at most', () => {
    const segments = Array.from({ length: 9 }, (_, i) => segment(i, i + 1, 'angry', i / 10));
    expect(worthHearing(segments).map(({ startS }) => startS)).toEqual([5, 6, 7, 8]);
  });

  it('are none in a calm session', () => {
    expect(worthHearing([segment(0, 60, 'calm'), segment(60, 61, 'no speech')])).toEqual([]);
  });
});

describe('a session without a clear emotion', () => {
  it('is one with at least half of its speech unsure, regardless of silence', () => {
    expect(wasUnsure([segment(0, 10, 'unsure'), segment(10, 100, 'no speech'), segment(100, 109, 'sad')])).toBe(true);
    expect(wasUnsure([segment(0, 10, 'unsure'), segment(10, 21, 'sad')])).toBe(false);
  });

  it('needs more than a few seconds of speech', () => {
    expect(wasUnsure([segment(0, 9, 'unsure'), segment(9, 60, 'no speech')])).toBe(false);
    expect(wasUnsure([])).toBe(false);
  });
});
