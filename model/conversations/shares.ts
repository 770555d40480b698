import type { Answer as Told } from '#core/classifier/labels.ts';
import { toGrid } from '#core/result/grid.ts';
import { segmentsOf } from '#core/result/segments.ts';
import type { SegmentRule } from '#core/result/segments.ts';
import type { HeardTalk } from './job.ts';
import { emotionsIn } from './states.ts';

/** Seconds of speech, by the emotion that the app shows. */
export interface NamedSeconds {
  readonly speechS: number;
  readonly rightS: number;
  readonly wrongS: number;
  /** No emotion stands out. */
  readonly unsureS: number;
  readonly noSpeechS: number;
  readonly evenS: number;
  readonly angryS: number;
  readonly disgustS: number;
}

const stepS = 0.05;

/**
 * Compares the emotion shown with the true state, every 50 ms of speech. Neutral and calm count as one.
 * @param fromS start of the part that counts
 */
export function namedSeconds(
  { analysis, truth }: Pick<HeardTalk, 'analysis' | 'truth'>,
  rule: SegmentRule,
  fromS = 0,
): NamedSeconds {
  const segments = segmentsOf(toGrid(analysis), rule);
  const sum = { speechS: 0, rightS: 0, wrongS: 0, unsureS: 0, noSpeechS: 0, evenS: 0, angryS: 0, disgustS: 0 };
  let at = 0;
  for (const { endS, startS, state } of truth.utterances) {
    for (let timeS = Math.max(fromS, startS) + stepS / 2; timeS < endS; timeS += stepS) {
      while (at < segments.length - 1 && (segments[at]?.endS ?? 0) <= timeS) at++;
      const told: Told = segments[at]?.answer ?? 'no speech';
      sum.speechS += stepS;
      if (told === 'no speech') sum.noSpeechS += stepS;
      else if (told === 'unsure') sum.unsureS += stepS;
      else if (emotionsIn[state].includes(told)) sum.rightS += stepS;
      else sum.wrongS += stepS;
      if (told === 'neutral' || told === 'calm') sum.evenS += stepS;
      if (told === 'angry') sum.angryS += stepS;
      if (told === 'disgust') sum.disgustS += stepS;
    }
  }
  return sum;
}
