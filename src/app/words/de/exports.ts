import type { Lexicon } from '../lexicon.ts';

/** Texts of the export dialog, which all pages share. */
export const exports: Lexicon['exports'] = {
  button: 'Exportieren',
  title: 'Exportieren',
  source: 'Inhalt',
  formats: 'Formate',
  kinds: {
    csv: {
      name: 'Segmenttabelle',
      note: 'CSV mit einer Zeile je Segment, für Tabellenprogramme, pandas und audformat',
    },
    summary: { name: 'Dateitabelle', note: 'CSV mit einer Zeile je Datei: das Ergebnis und der Anteil jeder Emotion' },
    hops: { name: 'Verlaufstabelle', note: 'CSV mit einer Zeile je Viertelsekunde mit allen Wahrscheinlichkeiten' },
    json: { name: 'JSON', note: 'Alle Daten, auch zu fehlgeschlagenen Dateien, für eigene Programme' },
    textgrid: { name: 'Praat TextGrid', note: 'Ebenen für Emotion und Konfidenz in Praat' },
    elan: { name: 'ELAN', note: 'Annotationen mit kontrolliertem Vokabular für ELAN' },
    audacity: { name: 'Audacity-Textmarken', note: 'Eine Textspur für Audacity' },
    chapters: { name: 'Kapitel', note: 'Kapitelmarken als WebVTT, für Podcast- und Videoplayer' },
    webvtt: { name: 'WebVTT', note: 'Untertitel bei Sprache, für Videoplayer und Webseiten' },
  },
  measurements: {
    name: 'Akustische Messwerte',
    note: 'Tonhöhe, Lautheit, Klangfarbe und Sprechtempo als CSV, alle 20 ms und für jedes Segment',
  },
  parquet: { name: 'Parquet', note: 'Tabellen der Segmente, Dateien und Momente für pandas, R und DuckDB' },
  packing: 'Speichern als',
  zip: 'Eine ZIP-Datei',
  single: 'Einzelne Dateien',
  manyNote: 'Der Browser fragt möglicherweise, ob mehrere Dateien heruntergeladen werden dürfen.',
  save: 'Speichern',
  saving: 'Dateien werden erstellt',
  saves: (name) => `Speichert ${name}`,
  savesZip: (name) => `Speichert alle Dateien in ${name}`,
  savesSeveral: 'Speichert mehrere Dateien',
  savesMany: (n) => `Speichert ${n} Dateien`,
  chooseFormat: 'Mindestens ein Format auswählen.',
  nothing: 'Noch nichts zu exportieren. Zuerst eine Aufnahme analysieren.',
  noSegments: 'Der Ton ist zu kurz für Segmente, die exportierten Dateien enthalten daher keine.',
};
