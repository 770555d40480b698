import type { Lexicon } from '../lexicon.ts';

/** Texts about the two models in German. */
export const models: Lexicon['models'] = {
  light: 'Leichtes Modell',
  accurate: 'Genaues Modell',
  withId: (name, id) => `${name} (${id})`,
  heardBy: 'Modell',
  choice: {
    title: 'Modell',
    light: 'Leicht',
    accurate: 'Genau',
    lightNote: 'Klein und schnell. Gehört zur App.',
    accurateNote:
      'Erkennt fremde Stimmen besser, braucht länger. Gilt ab der nächsten Sitzung oder der nächsten Datei.',
    loading: 'Bis der Download fertig ist, wird das leichte Modell verwendet.',
    tooSlow: 'Dieses Gerät ist für das genaue Modell in Echtzeit zu langsam. Für Dateien wird es weiter verwendet.',
    tooSlowAnyway: 'Dieses Gerät ist für das genaue Modell zu langsam: Live-Ergebnisse kommen verspätet.',
    anyway: 'Trotzdem live verwenden',
    anywayNote: 'Ergebnisse kommen dann verspätet, und manche Momente werden übersprungen.',
  },
  offer: {
    title: 'Genaues Modell',
    text: (size) => `Erkennt fremde Stimmen besser. ${size}, einmalig.`,
    metered: (size) =>
      `Offenbar ist die Verbindung mobil oder der Datensparmodus eingeschaltet. Der Download ist ${size} groß.`,
    download: 'Herunterladen',
    dismiss: 'Nein danke',
    partly: (loaded, total) => `${loaded} von ${total} sind schon da.`,
    continue: 'Fortsetzen',
  },
  download: {
    running: 'Das genaue Modell wird heruntergeladen',
    progress: (loaded, total, share) => `${loaded} von ${total}, ${share}`,
    cancel: 'Abbrechen',
    done: 'Das genaue Modell ist auf diesem Gerät.',
  },
  kept: (size) => `Das genaue Modell ist auf diesem Gerät und belegt ${size}. Es funktioniert auch offline.`,
  notKept: (size) =>
    `Das leichte Modell wird verwendet. Das genaue erkennt fremde Stimmen besser und braucht länger. Download: ${size}, einmalig.`,
  remove: 'Von diesem Gerät entfernen',
  notUsed: 'Stattdessen wird das leichte Modell verwendet.',
};
