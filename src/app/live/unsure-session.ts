import type { Segment } from '#core/result/types.ts';

/** With less speech than this, a session says little about a voice. */
const enoughS = 10;
/** Share of the speech from which a session counts as unsure. */
const unsureFrom = 0.5;

/** Whether no emotion stood out in most of a session's speech, so that knowing the voice may help. */
export function wasUnsure(segments: readonly Pick<Segment, 'answer' | 'startS' | 'endS'>[]): boolean {
  let [unsureS, speechS] = [0, 0];
  for (const { answer, startS, endS } of segments) {
    if (answer === 'no speech') continue;
    speechS += endS - startS;
    if (answer === 'unsure') unsureS += endS - startS;
  }
  return speechS >= enoughS && unsureS >= unsureFrom * speechS;
}
