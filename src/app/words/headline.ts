import type { Answer } from '#core/classifier/labels.ts';
import type { Headline } from '#core/result/summary.ts';
import type { Lexicon } from './lexicon.ts';

/** The texts that a headline is made of. */
export type HeadlineWords = Pick<Lexicon, 'headline' | 'answers'>;

/**
 * The parts of a headline: its energy, and its emotion where it has one.
 * @param of a whole sound, or a moment of it, which has one emotion and not mostly one
 */
export function headlineParts(
  { emotions, energy }: Headline,
  { answers, headline }: HeadlineWords,
  of: 'whole' | 'moment' = 'whole',
): readonly string[] {
  if (energy === null) return [headline.noSpeech];
  const [first, second] = emotions.map((emotion) => answers[emotion]);
  const emotion =
    first === undefined
      ? null
      : second
        ? headline.between(first, second)
        : of === 'whole'
          ? headline.mostly(first)
          : first;
  return emotion === null ? [headline.energy[energy]] : [headline.energy[energy], emotion];
}

/** A headline as a sentence, the same wherever it stands: "High energy, mostly angry", "Even energy, between calm and neutral". */
export function headlineSentence(headline: Headline, lexicon: HeadlineWords, of: 'whole' | 'moment' = 'whole'): string {
  return headlineParts(headline, lexicon, of).join(', ');
}

/** The answer whose mark stands beside a headline. */
export function headlineMark({ emotions, energy }: Headline): Answer {
  if (energy === null) return 'no speech';
  return emotions.length === 1 ? (emotions[0] ?? 'unsure') : 'unsure';
}
