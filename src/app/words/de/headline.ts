import type { Lexicon } from '../lexicon.ts';

/** What is said first of every result: energy, then the emotion. */
export const headline: Lexicon['headline'] = {
  energy: { low: 'Niedrige Energie', even: 'Mittlere Energie', high: 'Hohe Energie' },
  scale: 'Energie',
  scaleEnds: { low: 'niedrig', even: 'mittel', high: 'hoch' },
  between: (first, second) => `zwischen ${first} und ${second}`,
  mostly: (emotion) => `überwiegend ${emotion}`,
  noSpeech: 'Keine Sprache',
};
