import type { Answer } from '#core/classifier/labels.ts';
import type { Summary } from '#core/result/summary.ts';
import { words } from '#app/words/index.ts';

/** Headline of a session summary: a sentence and the symbol beside it. */
export interface Headline {
  readonly answer: Answer;
  readonly sentence: string;
}

/** An emotion is named only if it covers at least half of the speech, or more of it than anything else. */
export function headlineOf({ dominant, shares }: Summary): Headline {
  const said = words.live.summary;
  if (dominant === 'no speech') return { answer: 'no speech', sentence: said.nothing };
  const shareOf = (answer: Answer): number => shares.find((share) => share.answer === answer)?.share ?? 0;
  if (dominant === 'unsure' || shareOf('unsure') > shareOf(dominant)) {
    return { answer: 'unsure', sentence: said.unsureMostly };
  }
  const name = words.answers[dominant];
  return { answer: dominant, sentence: shareOf(dominant) >= 0.5 ? said.mostly(name) : said.mostOften(name) };
}
