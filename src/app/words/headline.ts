import type { Answer } from '#core/classifier/labels.ts';
import type { Headline } from '#core/result/summary.ts';
import type { Lexicon } from './lexicon.ts';

/** The texts that a headline is made of. */
export type HeadlineWords = Pick<Lexicon, 'headline' | 'answers'>;

/** The emotion that stands out, or the two likeliest: "angry", "between calm and neutral"; empty where nobody spoke. */
export function emotionsText({ emotions }: Pick<Headline, 'emotions'>, { answers, headline }: HeadlineWords): string {
  const [first, second] = emotions.map((emotion) => answers[emotion]);
  return second === undefined ? (first ?? '') : headline.between(first ?? '', second);
}

/**
 * The parts of a headline: its energy, and its emotion where it has one.
 * @param of a whole sound, or a moment of it, which has one emotion and not mostly one
 */
export function headlineParts(
  { emotions, energy }: Pick<Headline, 'emotions' | 'energy'>,
  texts: HeadlineWords,
  of: 'whole' | 'moment' = 'whole',
): readonly string[] {
  const { headline } = texts;
  if (energy === null) return [headline.noSpeech];
  const text = emotionsText({ emotions }, texts);
  if (text === '') return [headline.energy[energy]];
  return [headline.energy[energy], of === 'whole' && emotions.length === 1 ? headline.mostly(text) : text];
}

/** A headline as a sentence, the same wherever it stands: "High energy, mostly angry", "Even energy, between calm and neutral". */
export function headlineSentence(
  headline: Pick<Headline, 'emotions' | 'energy'>,
  texts: HeadlineWords,
  of: 'whole' | 'moment' = 'whole',
): string {
  return headlineParts(headline, texts, of).join(', ');
}

/** The answer whose mark stands beside a headline. */
export function headlineMark({ emotions, energy }: Headline): Answer {
  if (energy === null) return 'no speech';
  return emotions.length === 1 ? (emotions[0] ?? 'unsure') : 'unsure';
}
