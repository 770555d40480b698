import type { LabelledClip } from '#core/evaluation/clip-list.ts';
import { grouped } from '#core/evaluation/cases.ts';
import type { Emotion } from '#core/classifier/labels.ts';
import { randomFrom } from '../acoustics/random.ts';
import type { VoiceJob } from './job.ts';
import type { Conversation } from './plan.ts';

/** Half of them are used for the voice profile, the others for the reading. */
const minNeutralClips = 4;
/** Length required by the Voice page, including pauses. */
const calibratingS = 25;
const readingS = 30;
/** Maximum number of single clips per emotion. */
const mostClips = 12;

function shuffled<T>(things: readonly T[], random: () => number): readonly T[] {
  return things
    .map((thing) => ({ thing, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ thing }) => thing);
}

/** One job per speaker with enough neutral clips. No clip is both in the profile and analysed. */
export function planVoices(clips: readonly LabelledClip[], seed: string): readonly VoiceJob[] {
  return [...grouped(clips, ({ speaker }) => speaker)].flatMap(([name, own]) => {
    const random = randomFrom(`${seed}:voice:${name}`);
    const byEmotion = new Map<Emotion, readonly string[]>();
    for (const [emotion, some] of grouped(own, (clip) => clip.emotion))
      byEmotion.set(
        emotion,
        shuffled(
          some.map(({ file }) => file),
          random,
        ),
      );
    const neutral = byEmotion.get('neutral') ?? [];
    if (name === null || neutral.length < minNeutralClips) return [];
    const half = neutral.length >> 1;
    const spoken = (what: string, even: readonly string[], seconds: number): Conversation => ({
      id: `${seed}:${what}:${name}`,
      minutes: seconds / 60,
      speakers: [{ name, corpus: own[0]?.corpus ?? '', files: { even } }],
      phases: [{ state: 'even', seconds }],
      gaps: 'room tone',
    });
    const singles = [...byEmotion].flatMap(([emotion, files]) =>
      (emotion === 'neutral' ? files.slice(half) : files).slice(0, mostClips).map((file) => ({ file, emotion })),
    );
    const calibrating = spoken('calibrating', neutral.slice(0, half), calibratingS);
    return [{ kind: 'voice', calibrating, reading: spoken('neutral', neutral.slice(half), readingS), clips: singles }];
  });
}
