import type { Lexicon } from '../lexicon.ts';

/** Texts about markers that a person sets in a recording. */
export const markers: Lexicon['markers'] = {
  title: 'Markierungen',
  add: 'Hier markieren',
  comment: (time) => `Kommentar bei ${time}`,
  placeholder: 'Kommentar',
  remove: (time) => `Markierung bei ${time} löschen`,
  save: 'Markierungen speichern',
  saveNote: 'Als Audacity-Textmarken. Markierungen stehen auch im JSON-Export.',
};
