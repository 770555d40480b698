import { describe, expect, it } from 'vitest';
import type { Emotion } from '#core/classifier/labels.ts';
import { chooseClips, clipsLike } from '../../../model/robustness/test-clips.ts';

const clipOf = (corpus: string, speaker: string, emotion: Emotion, n = 1) => ({
  file: `${corpus}/${speaker}-${emotion}-${n}.wav`,
  corpus,
  speaker: `${corpus}:${speaker}`,
  emotion,
});

describe('the choice of test clips', () => {
  const clips = ['1', '2', '3'].flatMap((speaker) =>
    (['sad', 'angry'] as const).flatMap((emotion) => [1, 2, 3, 4].map((n) => clipOf('c', speaker, emotion, n))),
  );

  it('balances emotions and speakers, and is reproducible by seed', () => {
    const chosen = chooseClips(clips, { perCorpus: 6, perEmotion: 1 }, 'x');
    expect(new Set(chosen.map(({ emotion, speaker }) => `${emotion} ${speaker}`)).size).toBe(6);
    expect(chooseClips(clips, { perCorpus: 6, perEmotion: 1 }, 'x')).toEqual(chosen);
    expect(
      chooseClips(clips.toReversed(), { perCorpus: 6, perEmotion: 1 }, 'x')
        .map(({ file }) => file)
        .sort(),
    ).toEqual(chosen.map(({ file }) => file).sort());
    expect(chooseClips(clips, { perCorpus: 100, perEmotion: 1 }, 'x')).toHaveLength(24);
  });

  it('leaves out emotions with few clips, and corpora left with a single emotion', () => {
    const few = [1, 2, 3].map((n) => clipOf('c', '1', 'happy', n));
    const lonely = [1, 2, 3, 4, 5, 6].map((n) => clipOf('d', '1', n > 5 ? 'happy' : 'sad', n));
    expect(
      chooseClips([...clips, ...few, ...lonely], { perCorpus: 100, perEmotion: 4 }, 'x')
        .map(({ file }) => file)
        .sort(),
    ).toEqual(clips.map(({ file }) => file).sort());
  });

  it('finds other clips of the same speaker and emotion', () => {
    const like = clipsLike(clips[0]!, clips);
    expect(like.map(({ file }) => file)).toEqual([2, 3, 4].map((n) => `c/1-sad-${n}.wav`));
    expect(clipsLike({ ...clips[0]!, speaker: null }, clips)).toEqual([]);
  });
});
