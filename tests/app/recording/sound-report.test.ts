import { describe, expect, it } from 'vitest';
import { headlineOf } from '#core/result/summary.ts';
import type { Analysis } from '#core/result/types.ts';
import { overviewRow } from '#app/recording/overview-row.ts';
import { soundReportOf } from '#app/recording/sound-report.ts';
import { newEntry } from '#app/storage/new-entry.ts';
import { en } from '#app/words/en.ts';
import { headlineSentence } from '#app/words/headline.ts';
import { words } from '#app/words/index.ts';
import { analysis } from '../made-up.ts';

const rule = { labelSet: 'eight', unsureBelow: 0.4 } as const;

describe('the report of a sound', () => {
  it('has a timeline from start to end with the answer of each segment', () => {
    const { points, result } = soundReportOf('talk.wav', analysis(4, 'sad'), rule);
    expect([points[0]?.timeS, points.at(-1)?.timeS]).toEqual([0, 4]);
    expect(new Set(points.map(({ answer }) => answer))).toEqual(new Set(['sad']));
    expect(result.segments).toHaveLength(1);
  });

  it('contains no emotions if nobody speaks', () => {
    const { points, summary } = soundReportOf('room.wav', analysis(4, null), rule);
    expect(points.every(({ probabilities }) => probabilities === null)).toBe(true);
    expect(summary.shares.map(({ answer }) => answer)).toEqual(['no speech']);
  });

  it('uses the chosen label set', () => {
    const { points, result } = soundReportOf('talk.wav', analysis(4, 'calm'), { ...rule, labelSet: 'five' });
    expect(points[1]?.probabilities).toHaveLength(5);
    expect(result.answer).toBe('neutral');
  });
});

describe('the headline', () => {
  const saved = (sound: Analysis) =>
    newEntry({ kind: 'file', name: '', heardAt: 0, source, modelId: 'm', rule, analysis: sound, sound: null }, 0);
  const source = { label: 'talk.wav', mediaType: '', sizeBytes: null, sampleRateHz: null };
  const unsure = analysis(4, 'sad');
  const flat = Float32Array.of(0.3, 0.28, 0.02, 0.2, 0.05, 0.05, 0.05, 0.05);
  const between = {
    ...unsure,
    overall: flat,
    windows: unsure.windows.map((each) => ({ ...each, probabilities: flat })),
  };

  it.each([
    ['one emotion', analysis(4, 'angry'), 'High energy, mostly angry'],
    ['two emotions', between, 'Low energy, between neutral and calm'],
    ['silence', analysis(4, null), 'No speech'],
  ])('is the same for %s in the file view, the table, the history and the element', (_, sound, sentence) => {
    const { result } = soundReportOf('talk.wav', sound, rule);
    const headlines = [headlineOf(result), overviewRow('1', result).headline, saved(sound).headline!];
    for (const headline of headlines) expect(headlineSentence(headline, words)).toBe(sentence);
    expect(headlineSentence(headlineOf(result), { answers: en.answers, headline: en.headline })).toBe(sentence);
    expect(sentence).not.toContain(words.answers.unsure);
  });

  it('names an emotion without "mostly" for a single moment', () => {
    const { segments } = soundReportOf('talk.wav', analysis(4, 'angry'), rule).result;
    expect(headlineSentence(headlineOf(segments[0]!), words, 'moment')).toBe('High energy, angry');
  });

  it('does not flicker between two energy levels', () => {
    const at = (activation: number, shown: 'even' | 'high') =>
      headlineOf({ answer: 'angry', scores: { angry: 1 }, dimensions: { activation, valence: 0.5 } }, shown).energy;
    expect([at(0.72, 'even'), at(0.68, 'high'), at(0.76, 'even'), at(0.64, 'high')]).toEqual([
      'even',
      'high',
      'high',
      'even',
    ]);
  });
});
