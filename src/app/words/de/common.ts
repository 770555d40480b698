import type { Lexicon } from '../lexicon.ts';

/** Words used on every page. */
export const common: Lexicon['common'] = {
  name: 'Undertone',
  promise: 'Kein Ton verlässt dieses Gerät.',
  skip: 'Zum Inhalt springen',
  pages: { live: 'Live', files: 'Dateien', evaluate: 'Prüfen', voice: 'Stimme', history: 'Verlauf', about: 'Über' },
  navigation: 'Seiten',
  settings: 'Einstellungen',
  close: 'Schließen',
  retry: 'Noch einmal versuchen',
  panelBroke: {
    title: 'Dieser Teil ist stehen geblieben',
    explanation: 'Der Rest der Seite läuft weiter. Nichts Gehörtes oder Ausgewertetes ist verloren.',
    wayOn: 'Wieder anzeigen; bleibt er noch einmal stehen, hilft es, die Seite neu zu laden.',
    again: 'Wieder anzeigen',
  },
  asTable: 'Als Tabelle',
  confidence: 'Sicherheit',
  emotion: 'Emotion',
  probability: 'Wahrscheinlichkeit',
  engine: {
    loading: 'Das Modell wird geladen',
    preparing: 'Das Modell wird vorbereitet',
    of: (loaded, total) => `${loaded} von ${total}`,
  },
  offline: {
    ready: 'Bereit ohne Netz',
    readyNote: 'Alles, was Undertone braucht, liegt jetzt auf diesem Gerät.',
    dismiss: 'Gut',
    updateWaits: 'Eine neue Version ist da.',
    update: 'Jetzt aktualisieren',
    install: 'Undertone installieren',
  },
  footer: {
    source: 'Freie Software unter AGPL-3.0-or-later',
    about: 'Wie es arbeitet und wozu es nicht dienen darf',
  },
  notFound: {
    title: 'Diese Seite gibt es nicht',
    home: 'Zu Live',
  },
};
