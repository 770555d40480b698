import type { Lexicon } from '../lexicon.ts';

/** Words of the `<emotion-meter>` element on pages of others. */
export const embed: Lexicon['embed'] = {
  title: 'Emotionsmesser',
  start: 'Zuhören',
  stop: 'Beenden',
  waiting: 'Bereit',
  asking: 'Wartet auf das Mikrofon',
  preparing: 'Das Modell wird geladen',
  hearing: 'Lauscht auf die ersten Worte',
  analysing: (percent) => `Wird ausgewertet, ${percent}`,
  analysingNow: 'Wird ausgewertet',
  noSource: 'Nichts zu hören: Dem Element fehlt das Attribut „microphone“ oder „src“.',
  unsure: 'Keine Emotion tritt hervor',
  probabilities: 'Wahrscheinlichkeit jeder Emotion',
  promise: 'Kein Ton verlässt dieses Gerät.',
};
