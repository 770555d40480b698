import { grouped } from '#core/evaluation/cases.ts';
import type { LabelledClip } from '#core/evaluation/clip-list.ts';
import type { Emotion } from '#core/classifier/labels.ts';

/** States that can last for minutes. Surprise and disgust do not. */
export const states = ['even', 'heated', 'cheerful', 'sad', 'afraid'] as const;
export type State = (typeof states)[number];

/** The emotions of the clips used for a state. Recognising any of them counts as correct. */
export const emotionsIn: Readonly<Record<State, readonly Emotion[]>> = {
  even: ['neutral', 'calm'],
  heated: ['angry'],
  cheerful: ['happy'],
  sad: ['sad'],
  afraid: ['fearful'],
};

/** A speaker with clips by state. */
export interface Speaker {
  readonly name: string;
  readonly corpus: string;
  /** Paths relative to the list's folder. */
  readonly files: Readonly<Partial<Record<State, readonly string[]>>>;
}

/** With fewer clips, a phase would repeat the same sentences. */
const minClips = 4;
const minStates = 3;

/** The speakers with enough clips in the even state and two others. */
export function speakersOf(clips: readonly LabelledClip[]): readonly Speaker[] {
  return [...grouped(clips, ({ speaker }) => speaker)].flatMap(([name, own]) => {
    const files: Partial<Record<State, readonly string[]>> = {};
    for (const state of states) {
      const found = own.filter(({ emotion }) => emotionsIn[state].includes(emotion)).map(({ file }) => file);
      if (found.length >= minClips) files[state] = found;
    }
    if (name === null || !files.even || Object.keys(files).length < minStates) return [];
    return [{ name, corpus: own[0]?.corpus ?? '', files }];
  });
}
