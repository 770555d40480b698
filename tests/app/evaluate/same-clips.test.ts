import { expect, it } from 'vitest';
import { sameClips, sameClipsText } from '#app/evaluate/same-clips.ts';

const soundsOf = (contents: Readonly<Record<string, string>>) =>
  new Map(Object.entries(contents).map(([path, content]) => [path, new File([content], path)]));

it('clips of the same content are named once, whatever they are called', async () => {
  const sounds = soundsOf({
    'a/1.wav': 'one',
    'a/2.wav': 'two',
    'b/3.wav': 'one',
    'b/4.wav': 'four',
    'c/5.wav': 'one',
  });
  const groups = await sameClips(sounds);
  expect(groups).toEqual([['a/1.wav', 'b/3.wav', 'c/5.wav']]);
  expect(sameClipsText(groups, new Set(sounds.keys()))).toContain('a/1.wav = b/3.wav = c/5.wav.');
});

it('files that are no clips are not named, and nothing is said where all clips differ', async () => {
  const groups = await sameClips(soundsOf({ '1.wav': 'one', '2.wav': 'one' }));
  expect(sameClipsText(groups, new Set(['1.wav']))).toBe('');
  expect(sameClipsText([], new Set())).toBe('');
});

it('only the first groups are named, and the rest is counted', () => {
  const groups = Array.from({ length: 8 }, (_, i) => [`${i}a`, `${i}b`]);
  const text = sameClipsText(groups, new Set(groups.flat()));
  expect(text).toContain('4a = 4b, and 3 more.');
  expect(text).not.toContain('5a');
});
