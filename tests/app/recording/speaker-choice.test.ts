import { describe, expect, it } from 'vitest';
import { encodeHalfFloats } from '#core/classifier/half-float.ts';
import { toGrid } from '#core/result/grid.ts';
import { SpeakerChoice } from '#app/recording/speaker-choice.svelte.ts';
import { analysis } from '../made-up.ts';

/** Three different voices, one after another. */
function three(): SpeakerChoice {
  const recording = {
    ...analysis(9, 'sad'),
    speakerTrack: {
      pieces: [0, 3, 6].map((startS) => ({ startS, endS: startS + 2 })),
      halves: encodeHalfFloats([1, 0, 0, 0, 1, 0, 0, 0, 1]),
    },
  };
  const choice = new SpeakerChoice(recording, toGrid(recording));
  choice.way = 3;
  return choice;
}
const speakersIn = (choice: SpeakerChoice): number[] => choice.turns.map(({ speaker }) => speaker);

describe('the speaker choice', () => {
  it('merges speakers, and separates them again with their names', () => {
    const choice = three();
    choice.rename(2, 'Ada');
    choice.merge(2, 1);
    choice.merge(1, 0);
    expect([speakersIn(choice), choice.mergedInto(0), choice.nTold]).toEqual([[0], [1, 2], 3]);
    choice.part(0);
    expect([speakersIn(choice), choice.mergedInto(0), choice.nameOf(2)]).toEqual([[0, 1, 2], [], 'Ada']);
  });

  it('separates only the requested speaker', () => {
    const choice = three();
    choice.merge(2, 1);
    choice.part(0);
    expect(speakersIn(choice)).toEqual([0, 1]);
    choice.part(1);
    expect(speakersIn(choice)).toEqual([0, 1, 2]);
  });
});
