import type { Lexicon } from '../lexicon.ts';

/** Texts shared by all pages. */
export const common: Lexicon['common'] = {
  name: 'Undertone',
  promise: 'Tonaufnahmen verlassen dieses Gerät nicht.',
  skip: 'Zum Inhalt springen',
  pages: { live: 'Live', files: 'Dateien', evaluate: 'Evaluation', voice: 'Stimme', history: 'Verlauf', about: 'Über' },
  lab: 'Labor',
  labNotes: {
    evaluate: 'Die Erkennung an gelabelten Aufnahmen messen',
    voice: 'Die Erkennung an eine Stimme anpassen',
    about: 'Was sie kann, wo sie versagt, unzulässige Verwendung',
  },
  navigation: 'Seiten',
  settings: 'Einstellungen',
  close: 'Schließen',
  retry: 'Erneut versuchen',
  panelBroke: {
    title: 'In diesem Bereich ist ein Fehler aufgetreten',
    explanation: 'Der Rest der Seite funktioniert weiterhin, Daten gehen nicht verloren.',
    remedy: 'Den Bereich erneut anzeigen. Tritt der Fehler wieder auf, die Seite neu laden.',
    again: 'Erneut anzeigen',
  },
  asTable: 'Als Tabelle anzeigen',
  confidence: 'Konfidenz',
  emotion: 'Emotion',
  probability: 'Wahrscheinlichkeit',
  engine: {
    loading: 'Modell wird geladen',
    preparing: 'Modell wird vorbereitet',
    of: (loaded, total) => `${loaded} von ${total}`,
  },
  offline: {
    ready: 'Offline verfügbar',
    updateWaits: 'Eine neue Version ist verfügbar.',
    update: 'Jetzt aktualisieren',
    install: 'Undertone installieren',
  },
  footer: {
    source: 'Freie Software unter AGPL-3.0-or-later',
    about: 'Über Undertone: Funktionsweise und unzulässige Verwendung',
  },
  notFound: {
    title: 'Seite nicht gefunden',
    home: 'Zu Live',
  },
};
