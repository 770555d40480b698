import { describe, expect, it } from 'vitest';
import type { Answer } from '#core/classifier/labels.ts';
import { headlineOf } from '#app/live/headline.ts';
import { soundReportOf } from '#app/recording/sound-report.ts';
import { words } from '#app/words/index.ts';
import { analysis } from '../made-up.ts';

const rule = { labelSet: 'eight', unsureBelow: 0.4 } as const;

describe('the report of a sound', () => {
  it('has points on its time line from the start to the end, with the answer of the segment they lie in', () => {
    const { points, result } = soundReportOf('talk.wav', analysis(4, 'sad'), rule);
    expect([points[0]?.timeS, points.at(-1)?.timeS]).toEqual([0, 4]);
    expect(new Set(points.map(({ answer }) => answer))).toEqual(new Set(['sad']));
    expect(result.segments).toHaveLength(1);
  });

  it('says nothing of emotions where nobody spoke', () => {
    const { points, summary } = soundReportOf('room.wav', analysis(4, null), rule);
    expect(points.every(({ probabilities }) => probabilities === null)).toBe(true);
    expect(summary.dominant).toBe('no speech');
  });

  it('speaks the label set that was chosen', () => {
    const { points, result } = soundReportOf('talk.wav', analysis(4, 'calm'), { ...rule, labelSet: 'five' });
    expect(points[1]?.probabilities).toHaveLength(5);
    expect(result.answer).toBe('neutral');
  });
});

describe('the headline of a session', () => {
  const summary = (dominant: Answer, shares: [Answer, number][]) => ({
    durationS: 10,
    speechS: 10,
    dominant,
    shares: shares.map(([answer, share]) => ({ answer, share, seconds: 10 * share })),
    turningPoints: [],
  });
  const { mostly, mostOften, unsureMostly, nothing } = words.live.summary;

  it('names an emotion that took half of the speech', () => {
    expect(headlineOf(summary('sad', [['sad', 0.6], ['happy', 0.4]])).sentence).toBe(mostly('sad')); // prettier-ignore
  });

  it('is careful with one that only came most often', () => {
    expect(headlineOf(summary('sad', [['sad', 0.4], ['happy', 0.3], ['unsure', 0.3]])).sentence).toBe(mostOften('sad')); // prettier-ignore
  });

  it('names none where most was unsure', () => {
    const headline = headlineOf(summary('sad', [['unsure', 0.8], ['sad', 0.2]])); // prettier-ignore
    expect(headline).toEqual({ answer: 'unsure', sentence: unsureMostly });
  });

  it('says that nobody spoke', () => {
    expect(headlineOf(summary('no speech', [['no speech', 1]])).sentence).toBe(nothing);
  });
});
