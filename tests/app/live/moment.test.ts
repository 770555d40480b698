import { describe, expect, it } from 'vitest';
import type { Headline } from '#core/result/summary.ts';
import { momentOf } from '#app/live/moment.ts';

const sad: Headline = { energy: 'low', activation: 0.1, emotions: ['sad'] };
const silent: Headline = { energy: null, activation: null, emotions: [] };

describe('the current moment', () => {
  it('has a result only during speech or a pause', () => {
    for (const headline of [null, silent, sad]) {
      for (const isSpeech of [true, false]) {
        const { heard, headline: answer } = momentOf(headline, isSpeech);
        expect(answer !== null).toBe(heard === 'speech' || heard === 'pause');
      }
    }
  });

  it('treats a gap within speech as a pause, and keeps the result', () => {
    expect(momentOf(sad, true)).toEqual({ heard: 'speech', headline: sad, marks: ['sad'] });
    expect(momentOf(sad, false)).toEqual({ heard: 'pause', headline: sad, marks: ['sad'] });
  });

  it('does not take music for speech, and waits while a voice may have begun', () => {
    expect(momentOf(silent, true).heard).toBe('sound');
    expect(momentOf(null, true).heard).toBe('sound');
    expect(momentOf(silent, false).heard).toBe('quiet');
    expect(momentOf(null, false).heard).toBe('waiting');
  });

  it('has the marks of both emotions if two are named', () => {
    const between: Headline = { energy: 'even', activation: 0.5, emotions: ['neutral', 'calm'] };
    expect(momentOf(between, true).marks).toEqual(['neutral', 'calm']);
  });
});
