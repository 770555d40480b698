import { describe, expect, it } from 'vitest';
import { pairAnnotations } from '#app/files/pair-annotations.ts';

const found = (name: string) => ({ file: new File([], name), path: name });
const [talk, interview, again] = [{ name: 'talk.wav' }, { name: 'day/interview.mp3' }, { name: 'talk.wav' }];

describe('annotation files', () => {
  it('are matched to the newest recording of the same name', () => {
    const { pairs, left } = pairAnnotations(
      [found('talk.srt'), found('interview.eaf'), found('x.vtt')],
      [talk, interview, again],
      talk,
    );
    expect(pairs.map(({ job }) => job)).toEqual([again, interview]);
    expect(left.map(({ path }) => path)).toEqual(['x.vtt']);
  });

  it('are matched to the open recording if added alone under another name', () => {
    expect(pairAnnotations([found('x.vtt')], [talk, interview], interview).pairs[0]?.job).toBe(interview);
    expect(pairAnnotations([found('x.vtt')], [talk], null).left).toHaveLength(1);
  });
});
