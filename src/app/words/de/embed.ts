import type { Lexicon } from '../lexicon.ts';

/** Texts of the `<emotion-meter>` element that other sites embed. */
export const embed: Lexicon['embed'] = {
  title: 'Emotionsanzeige',
  start: 'Zuhören starten',
  stop: 'Stoppen',
  waiting: 'Bereit',
  asking: 'Wartet auf das Mikrofon',
  preparing: 'Modell wird geladen',
  hearing: 'Wartet auf Sprache',
  summing: 'Fasst zusammen',
  overall: 'Insgesamt',
  analysing: (percent) => `Analyse läuft, ${percent}`,
  analysingNow: 'Analyse läuft',
  noSource: 'Keine Audioquelle: Dem Element fehlt das Attribut „microphone“ oder „src“.',
  probabilities: 'Wahrscheinlichkeit jeder Emotion',
  promise: 'Tonaufnahmen verlassen dieses Gerät nicht.',
};
