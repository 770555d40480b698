import { describe, expect, it } from 'vitest';
import { emotions } from '#core/classifier/labels.ts';
import type { Emotion } from '#core/classifier/labels.ts';
import type { LabelledClip } from '#core/evaluation/clip-list.ts';
import type { VoiceResult } from '../../../model/conversations/job.ts';
import { neutralRows, recallRows } from '../../../model/conversations/neutral.ts';
import { planVoices } from '../../../model/conversations/voices.ts';

const clip = (speaker: string, emotion: Emotion, n: number): LabelledClip => ({
  file: `${speaker}-${emotion}-${n}.wav`,
  corpus: 'made up',
  speaker,
  emotion,
});
const clips = [
  ...Array.from({ length: 9 }, (_, n) => clip('ada', 'neutral', n)),
  ...Array.from({ length: 20 }, (_, n) => clip('ada', 'sad', n)),
  ...Array.from({ length: 3 }, (_, n) => clip('bob', 'neutral', n)),
];

describe('the plan for known voices', () => {
  it('takes speakers with enough neutral clips, and keeps profile clips out of the test', () => {
    const planned = planVoices(clips, 'seed');
    expect(planned.map(({ reading }) => reading.speakers[0]?.name)).toEqual(['ada']);
    const [{ calibrating, clips: singles, reading } = planned[0]!] = planned;
    const profile = calibrating.speakers[0]?.files.even ?? [];
    const read = reading.speakers[0]?.files.even ?? [];
    const single = singles.map(({ file }) => file);
    expect([profile.length, read.length]).toEqual([4, 5]);
    expect(profile.filter((file) => read.includes(file) || single.includes(file))).toEqual([]);
    expect(singles.filter(({ emotion }) => emotion === 'sad')).toHaveLength(12);
    expect(planVoices(clips, 'seed')).toEqual(planned);
    expect(planVoices(clips, 'other')).not.toEqual(planned);
  });
});

/** Half a minute without a pause, with one emotion before the voice is known and another after. */
function heard(unknown: Emotion, known: Emotion): VoiceResult {
  const of = (emotion: Emotion): Float32Array =>
    Float32Array.from(emotions, (each) => (each === emotion ? 0.9 : 0.1 / 7));
  const windows = (emotion: Emotion) =>
    Array.from({ length: 27 }, (_, i) => ({ startS: i, endS: i + 3, speechShare: 1, probabilities: of(emotion) }));
  const file = (emotion: Emotion): VoiceResult['files'][0] => ({
    ...{ durationS: 30, speechS: 30, speech: [{ startS: 0, endS: 30 }], warning: null },
    ...{ overall: of(emotion), windows: windows(emotion) },
  });
  return {
    kind: 'voice',
    truth: { durationS: 30, changesS: [], utterances: [{ startS: 5, endS: 25, state: 'even', speaker: 0 }] },
    files: [file(unknown), file(known)],
    live: [windows(unknown), windows(known)],
    clips: [
      { emotion: 'calm', means: [of(unknown), of(known)] },
      { emotion: 'sad', means: [of('sad'), of('angry')] },
      { emotion: 'happy', means: [null, of('happy')] },
    ],
  };
}

describe('neutral speech before and after the voice is known', () => {
  it('is counted by the emotion shown for it, from a given time', () => {
    const rows = neutralRows([heard('angry', 'calm')], { labelSet: 'eight', unsureBelow: 0.4 }, 10);
    expect(rows.map(({ angryOrDisgust, even, name }) => [name, even, angryOrDisgust])).toEqual([
      ['a file, voice unknown', 0, 1],
      ['a file, voice known', 1, 0],
      ['Live, voice unknown', 0, 1],
      ['Live, voice known', 1, 0],
    ]);
    expect(rows[0]?.heardS).toBeCloseTo(15, 3);
  });

  it('counts as unsure where no emotion stands out', () => {
    const [row] = neutralRows([heard('angry', 'calm')], { labelSet: 'eight', unsureBelow: 1 }, 10);
    expect(row).toMatchObject({ even: 0, between: 0, unsure: 1 });
  });

  it('comes with the recall of single clips, counting calm as neutral and leaving out clips without speech', () => {
    expect(recallRows([heard('neutral', 'angry')])).toEqual([
      {
        ...{ name: 'voice unknown', nClips: 2, average: 1 },
        recalls: [
          { emotion: 'neutral or calm', recall: 1 },
          { emotion: 'sad', recall: 1 },
        ],
      },
      {
        ...{ name: 'voice known', nClips: 2, average: 0 },
        recalls: [
          { emotion: 'neutral or calm', recall: 0 },
          { emotion: 'sad', recall: 0 },
        ],
      },
    ]);
  });
});
