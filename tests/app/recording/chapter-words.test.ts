import { describe, expect, it } from 'vitest';
import type { Emotion } from '#core/classifier/labels.ts';
import type { Chapter, Move } from '#core/result/chapters.ts';
import { chapterSentence, movesText } from '#app/recording/chapter-words.ts';

/** Contiguous chapters. */
function chaptersOf(...parts: readonly (readonly [endS: number, emotions: readonly Emotion[], energy: number])[]) {
  return parts.map(([endS, emotions, energy], i): Chapter => {
    const [startS = 0, , before = energy] = parts[i - 1] ?? [];
    const moves: readonly Move[] = energy === before ? [] : [{ what: 'activation', by: energy - before }];
    const dimensions = { activation: energy, valence: 0.5 };
    return { startS, endS, speechS: endS - startS, dimensions, emotions, scores: {}, moves };
  });
}

describe('the summary sentence of chapters', () => {
  it('names each if there are few', () => {
    const few = chaptersOf([65, ['neutral'], 0.2], [142, ['angry'], 0.9], [300, ['calm'], 0.1]);
    expect(chapterSentence(few)).toBe('Neutral until 1:05, angry until 2:22, then calm.');
  });

  it('distinguishes two with the same name by energy', () => {
    const alike = chaptersOf([60, ['calm', 'neutral'], 0.2], [120, ['calm', 'neutral'], 0.6]);
    expect(chapterSentence(alike)).toBe(
      'Between calm and neutral until 1:00, then between calm and neutral with more energy.',
    );
  });

  it('says that nothing changes, and is empty without speech', () => {
    expect(chapterSentence(chaptersOf([300, ['sad'], 0.2]))).toBe('Sad on the whole.');
    expect(chapterSentence([])).toBe('');
  });

  it('names the one with the highest energy if there are many', () => {
    const many = chaptersOf(...Array.from({ length: 7 }, (_, i) => [60 * (i + 1), ['calm'], 0.3] as const), [
      3700,
      ['angry'],
      0.9,
    ]);
    expect(chapterSentence(many)).toBe('8 chapters, with the highest energy from 7:00 to 1:01:40: angry.');
  });
});

it('changes are given in points with a sign', () => {
  const moves: readonly Move[] = [
    { what: 'activation', by: 0.42 },
    { what: 'calm', by: -0.3 },
  ];
  expect(movesText(moves)).toBe('energy +42, calm −30');
});
