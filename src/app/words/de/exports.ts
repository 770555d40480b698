import type { Lexicon } from '../lexicon.ts';

/** Words of the export dialog, which every page shares. */
export const exports: Lexicon['exports'] = {
  button: 'Exportieren',
  title: 'Export',
  source: 'Was',
  formats: 'Als',
  kinds: {
    csv: { name: 'CSV', note: 'Eine Tabelle aller Abschnitte, für Tabellenprogramme, pandas und audformat' },
    json: { name: 'JSON', note: 'Alles in Zahlen, auch misslungene Aufnahmen, für Programme' },
    textgrid: { name: 'Praat TextGrid', note: 'Ebenen für Emotion und Sicherheit, für Praat' },
    elan: { name: 'ELAN', note: 'Annotationen aus einem festen Vokabular, für ELAN' },
    audacity: { name: 'Audacity-Textmarken', note: 'Eine Textspur, für Audacity' },
    webvtt: { name: 'WebVTT', note: 'Untertitel, solange jemand spricht, für Videoplayer und Webseiten' },
  },
  packing: 'Gespeichert als',
  zip: 'Ein Zip',
  single: 'Einzelne Dateien',
  manyNote: 'Der Browser fragt vielleicht, ob diese Seite mehrere Dateien speichern darf.',
  save: 'Speichern',
  saving: 'Die Dateien werden zusammengestellt',
  saves: (name) => `Speichert ${name}`,
  savesZip: (name) => `Speichert alle Dateien in ${name}`,
  savesSeveral: 'Speichert mehrere Dateien',
  savesMany: (n) => `Speichert ${n} Dateien`,
  chooseFormat: 'Mindestens ein Format muss gewählt sein.',
  nothing: 'Es gibt noch nichts zu exportieren: Keine Aufnahme wurde ausgewertet.',
  noSegments: 'Kein Stück Ton war lang genug für ein Urteil, die Dateien enthalten daher keine Abschnitte.',
};
