import { expect, it } from 'vitest';
import { sameClips, sameClipsText } from '#app/evaluate/same-clips.ts';

const soundsOf = (contents: Readonly<Record<string, string>>) =>
  new Map(Object.entries(contents).map(([path, content]) => [path, new File([content], path)]));

it('names groups of clips with the same content, whatever their names', async () => {
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

it('ignores files that are not clips, and says nothing if all clips differ', async () => {
  const groups = await sameClips(soundsOf({ '1.wav': 'one', '2.wav': 'one' }));
  expect(sameClipsText(groups, new Set(['1.wav']))).toBe('');
  expect(sameClipsText([], new Set())).toBe('');
});

it('names only the first groups and counts the rest', () => {
  const groups = Array.from({ length: 8 }, (_, i) => [`${i}a`, `${i}b`]);
  const text = sameClipsText(groups, new Set(groups.flat()));
  expect(text).toContain('4a = 4b, and 3 more.');
  expect(text).not.toContain('5a');
});
