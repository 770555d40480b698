import type { Answer } from '#core/classifier/labels.ts';
import type { ErrorCode } from '#app/words/errors.ts';
import { embed as saidDe } from '#app/words/de/embed.ts';
import { answers as answersDe } from '#app/words/de/emotions.ts';
import { failures as failuresDe } from '#app/words/de/failures.ts';
import { headline as headlineDe } from '#app/words/de/headline.ts';
import { embed } from '#app/words/en/embed.ts';
import { answers } from '#app/words/en/emotions.ts';
import { failures } from '#app/words/en/failures.ts';
import { headline } from '#app/words/en/headline.ts';
import type { Lexicon } from '#app/words/lexicon.ts';
import type { FailureWords } from '#app/words/types.ts';

/** All texts of a meter in one language. */
export interface MeterWords {
  readonly said: Lexicon['embed'];
  readonly answers: Readonly<Record<Answer, string>>;
  readonly headline: Lexicon['headline'];
  readonly failures: Readonly<Record<ErrorCode, FailureWords>>;
  readonly percent: Intl.NumberFormat;
}

const percent = (language: string): Intl.NumberFormat => new Intl.NumberFormat(language, { style: 'percent' });
const english: MeterWords = { said: embed, answers, headline, failures, percent: percent('en') };
const german: MeterWords = {
  said: saidDe,
  answers: answersDe,
  headline: headlineDe,
  failures: failuresDe,
  percent: percent('de'),
};

/** The texts for an element by its effective `lang`: German, or English for all other languages. */
export function wordsFor(element: Element): MeterWords {
  const language = element.closest('[lang]')?.getAttribute('lang') ?? '';
  return /^de(?:-|$)/i.test(language) ? german : english;
}
