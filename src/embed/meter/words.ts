import type { Answer } from '#core/classifier/labels.ts';
import type { ErrorCode } from '#core/errors.ts';
import { embed } from '../../lib/words/en/embed.ts';
import { answers } from '../../lib/words/en/emotions.ts';
import { failures } from '../../lib/words/en/failures.ts';
import type { Lexicon } from '../../lib/words/lexicon.ts';
import type { FailureWords } from '../../lib/words/types.ts';

/** Everything a meter says, in one language. */
export interface MeterWords {
  readonly said: Lexicon['embed'];
  readonly answers: Readonly<Record<Answer, string>>;
  readonly failures: Readonly<Record<ErrorCode, FailureWords>>;
  readonly percent: Intl.NumberFormat;
}

/** The words of a meter, in English. */
export const meterWords: MeterWords = {
  said: embed,
  answers,
  failures,
  percent: new Intl.NumberFormat('en', { style: 'percent' }),
};
