import type { Answer } from '#core/classifier/labels.ts';
import type { Headline } from '#core/result/summary.ts';

/**
 * What is heard right now. `waiting`: nothing has been analysed yet. `speech`: a voice, with an answer. `pause`: a gap
 * within speech. `sound`: something is heard that is not, or not yet, known to be a voice. `quiet`: nobody speaks.
 */
export type Heard = 'waiting' | 'speech' | 'pause' | 'sound' | 'quiet';

/** The one source of everything that describes the present moment, so that light, answer and note cannot disagree. */
export interface Moment {
  readonly heard: Heard;
  /** Null unless a voice is heard or has just paused. */
  readonly headline: Headline | null;
  /** One answer, or the two emotions between which the voice is. */
  readonly marks: readonly Answer[];
}

/**
 * Joins what voice activity says with the latest answer.
 * @param headline null before the first answer
 * @param isSpeech whether the newest audio is speech
 */
export function momentOf(headline: Headline | null, isSpeech: boolean): Moment {
  if (headline !== null && headline.energy !== null) {
    return { heard: isSpeech ? 'speech' : 'pause', headline, marks: headline.emotions };
  }
  const heard = isSpeech ? 'sound' : headline === null ? 'waiting' : 'quiet';
  return { heard, headline: null, marks: ['no speech'] };
}
