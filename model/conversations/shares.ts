import type { Answer } from '#core/classifier/labels.ts';
import { toGrid } from '#core/result/grid.ts';
import { segmentsOf } from '#core/result/segments.ts';
import type { SegmentRule } from '#core/result/segments.ts';
import type { ConversationResult } from './job.ts';
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
  { analysis, truth }: Pick<ConversationResult, 'analysis' | 'truth'>,
  rule: SegmentRule,
  fromS = 0,
): NamedSeconds {
  const segments = segmentsOf(toGrid(analysis), rule);
  const sum = { speechS: 0, rightS: 0, wrongS: 0, unsureS: 0, noSpeechS: 0, evenS: 0, angryS: 0, disgustS: 0 };
  let at = 0;
  for (const { endS, startS, state } of truth.utterances) {
    for (let timeS = Math.max(fromS, startS) + stepS / 2; timeS < endS; timeS += stepS) {
      while (at < segments.length - 1 && (segments[at]?.endS ?? 0) <= timeS) at++;
      const shown: Answer = segments[at]?.answer ?? 'no speech';
      sum.speechS += stepS;
      if (shown === 'no speech') sum.noSpeechS += stepS;
      else if (shown === 'unsure') sum.unsureS += stepS;
      else if (emotionsIn[state].includes(shown)) sum.rightS += stepS;
      else sum.wrongS += stepS;
      if (shown === 'neutral' || shown === 'calm') sum.evenS += stepS;
      if (shown === 'angry') sum.angryS += stepS;
      if (shown === 'disgust') sum.disgustS += stepS;
    }
  }
  return sum;
}
