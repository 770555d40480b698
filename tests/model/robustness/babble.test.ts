import { describe, expect, it } from 'vitest';
import type { LabelledClip } from '#core/evaluation/clip-list.ts';
import { babbles } from '../../../model/robustness/babble.ts';

const clips = Array.from({ length: 24 }, (_, i): LabelledClip => ({
  file: `${i}.wav`,
  emotion: 'sad',
  corpus: 'c',
  speaker: `s${i % 8}`,
}));
const speakerOf = (file: string) => clips.find((clip) => clip.file === file)?.speaker;

describe('a babble', () => {
  it('mixes one clip each of several speakers, reproducibly by seed', () => {
    const crowd = babbles(clips, 6, 5, '1');
    expect(crowd.map((files) => new Set(files.map(speakerOf)).size)).toEqual([6, 6, 6, 6, 6]);
    expect(new Set(crowd.map((files) => files.toSorted().join())).size).toBe(5);
    expect(babbles(clips, 6, 5, '1')).toEqual(crowd);
    expect(babbles(clips, 6, 5, '2')).not.toEqual(crowd);
  });

  it('is impossible with too few speakers', () => {
    expect(babbles(clips, 9, 5, '1')).toEqual([]);
  });
});
