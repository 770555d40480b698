import type { Lexicon } from '../lexicon.ts';

/** Texts about transcripts and annotations beside a recording. */
export const annotations: Lexicon['annotations'] = {
  title: (name) => `Annotationen: ${name}`,
  short: 'Notizen',
  tier: 'Ebene',
  text: 'Text',
  tone: 'Stimmung',
  tones: { low: 'unangenehm', even: 'mittel', high: 'angenehm' },
  save: (name) => `Als ${name} speichern`,
  saveNote: 'Dieselbe Datei, ergänzt um das Ergebnis zu jeder Annotation.',
  remove: 'Annotationen entfernen',
  kinds:
    'Untertitel oder Annotationen (WebVTT, SRT, TextGrid, EAF, Audacity-Textmarken, CSV) zusammen mit der gleichnamigen Aufnahme ablegen.',
  unmatched: (names) =>
    `Zu ${names} gibt es keine Aufnahme. Die Datei muss wie ihre Aufnahme heißen, oder die Aufnahme muss beim Ablegen geöffnet sein.`,
  problem: (name, what) => `${name} lässt sich nicht lesen: ${what}`,
  problemAt: (name, line, what) => `${name} lässt sich nicht lesen, Zeile ${line}: ${what}`,
  problems: {
    time: 'Hier müssen eine Anfangszeit und eine spätere Endzeit stehen.',
    format: 'Das entspricht nicht dem Dateiformat. Die Datei im ursprünglichen Programm neu speichern.',
    columns: 'Die Tabelle braucht Spalten namens start und end.',
    empty: 'Die Datei enthält keine Annotation.',
  },
};
