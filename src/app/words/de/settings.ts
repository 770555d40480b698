import type { Lexicon } from '../lexicon.ts';

/** Texts of the settings. */
export const settings: Lexicon['settings'] = {
  title: 'Einstellungen',
  groups: { answers: 'Ergebnisse', look: 'Darstellung und Sprache', device: 'Auf diesem Gerät' },
  labelSet: {
    title: 'Emotionen',
    eight: 'Acht',
    five: 'Fünf',
    eightNote: 'neutral, ruhig, fröhlich, traurig, wütend, ängstlich, angewidert, überrascht',
    fiveNote:
      'neutral, fröhlich, traurig, wütend, ängstlich. Ruhig zählt als neutral. Angewidert und überrascht entfallen.',
  },
  smoothing: {
    title: 'Reaktion der Live-Anzeige',
    calm: 'Langsam',
    normal: 'Normal',
    quick: 'Schnell',
    calmNote: 'Wechselt nach zwei bis drei Sekunden. Gut, um ein Gespräch zu verfolgen.',
    normalNote: 'Wechselt innerhalb von etwa einer Sekunde.',
    quickNote: 'Wechselt sofort, flackert aber mehr. Gut zum Ausprobieren.',
  },
  unsure: {
    title: 'Schwelle für „unsicher“',
    model: (share) => `Für dieses Modell empfohlen: ${share}`,
    own: 'Eigener Wert',
    slider: 'Mindestwahrscheinlichkeit',
    note: 'Die wahrscheinlichste Emotion wird nur angezeigt, wenn sie diesen Wert erreicht. Ein höherer Wert führt zu weniger, aber genaueren Ergebnissen.',
    measured: (answered, right) =>
      `Gemessen an unbekannten Stimmen: Bei diesem Wert erhalten ${answered} der Aufnahmen ein Ergebnis, davon sind ${right} richtig.`,
  },
  backend: {
    title: 'Backend',
    auto: 'Automatisch',
    wasm: 'WebAssembly',
    webgl: 'WebGL',
    webgpu: 'WebGPU',
    note: 'Wo das neuronale Netz rechnet. „Automatisch“ testet die verfügbaren Backends und verwendet das schnellste.',
    byAddress: 'Durch die URL der Seite festgelegt (?backend=…).',
  },
  language: { title: 'Sprache', auto: 'Browsersprache', en: 'English', de: 'Deutsch' },
  theme: { title: 'Design', auto: 'System', light: 'Hell', dark: 'Dunkel' },
  palette: {
    title: 'Farben der Emotionen',
    standard: 'Standard',
    safe: 'Für Farbenblinde',
    note: 'Jede Emotion hat auch ein eigenes Symbol und einen Namen. Kein Diagramm ist auf Farbe allein angewiesen.',
  },
  keep: {
    title: 'Verlauf',
    results: 'Ergebnisse speichern',
    resultsNote: 'Speichert Ergebnisse und Diagramme der Analysen, nur in diesem Browser.',
    sound: 'Auch den Ton speichern',
    soundNote: 'Komprimiert, nur in diesem Browser. Ist dies aus, wird kein Ton gespeichert.',
  },
  install: {
    title: 'App',
    button: 'Undertone installieren',
    note: 'Undertone öffnet sich in einem eigenen Fenster und funktioniert auch ohne Verbindung.',
    done: 'Undertone ist auf diesem Gerät installiert.',
    notOffered:
      'Dieser Browser bietet hier keine Installation an. In seinem Menü steht eventuell „Zum Startbildschirm hinzufügen“ oder „Installieren“.',
  },
  erase: {
    title: 'Alle Daten löschen',
    what: 'Löscht Verlauf, gespeicherten Ton, Stimmprofile, Feinabstimmung und Einstellungen sowie das Modell und die Offline-Kopie von Undertone.',
    button: 'Alle Daten löschen',
    sure: 'Jetzt löschen',
    ask: 'Das lässt sich nicht rückgängig machen. Den Verlauf bei Bedarf vorher exportieren.',
    cancel: 'Abbrechen',
    working: 'Wird gelöscht',
    done: 'Alle Daten gelöscht',
    doneNote:
      'In diesem Browser sind keine Daten von Undertone mehr gespeichert. Damit das so bleibt, diesen Tab schließen.',
    again: 'Neu starten',
  },
};
