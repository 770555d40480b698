import type { Lexicon } from '../lexicon.ts';

/** Words of the settings. */
export const settings: Lexicon['settings'] = {
  title: 'Einstellungen',
  groups: { answers: 'Antworten', look: 'Aussehen und Sprache', device: 'Auf diesem Gerät' },
  labelSet: {
    title: 'Emotionen',
    eight: 'Acht',
    five: 'Fünf',
    eightNote: 'neutral, ruhig, fröhlich, traurig, wütend, ängstlich, angewidert, überrascht',
    fiveNote:
      'neutral, fröhlich, traurig, wütend, ängstlich. Ruhig zählt als neutral; angewidert und überrascht entfallen.',
  },
  smoothing: {
    title: 'Tempo der Live-Antwort',
    calm: 'Ruhig',
    normal: 'Normal',
    quick: 'Schnell',
    calmNote: 'Wechselt nach zwei bis drei Sekunden in anderem Ton: zum Zusehen, während Menschen reden.',
    normalNote: 'Folgt einem anderen Ton binnen etwa einer Sekunde.',
    quickNote: 'Folgt sofort und flackert mehr: zum Ausprobieren, was es hört.',
  },
  unsure: {
    title: 'Sagt „unsicher“ unter',
    model: (share) => `Wie vom Modell vorgeschlagen: ${share}`,
    own: 'Eigener Wert',
    slider: 'Kleinste Wahrscheinlichkeit einer Antwort',
    note: 'So wahrscheinlich muss die naheliegendste Emotion sein, um genannt zu werden. Ein höherer Wert gibt weniger Antworten, von denen mehr stimmen.',
    measured: (answered, right) =>
      `Gemessen an Stimmen, die das Modell nie gehört hat: Bei diesem Wert bekommen ${answered} der Aufnahmen eine Antwort, und ${right} dieser Antworten stimmen.`,
  },
  backend: {
    title: 'Rechenwerk',
    auto: 'Automatisch',
    wasm: 'WebAssembly',
    webgl: 'WebGL',
    webgpu: 'WebGPU',
    note: 'Wo das Netz rechnet. Automatisch misst, was dieses Gerät hat, und nimmt das Schnellste.',
    byAddress: 'Durch die Adresse dieser Seite bestimmt (?backend=…).',
  },
  language: { title: 'Sprache', auto: 'Wie der Browser', en: 'English', de: 'Deutsch' },
  theme: { title: 'Darstellung', auto: 'Wie das System', light: 'Hell', dark: 'Dunkel' },
  palette: {
    title: 'Farben der Emotionen',
    standard: 'Üblich',
    safe: 'Bei Farbenblindheit',
    note: 'Jede Emotion hat auch ein Zeichen und einen Namen: Kein Diagramm braucht Farbe, um gelesen zu werden.',
  },
  keep: {
    title: 'Verlauf',
    results: 'Ergebnisse behalten',
    resultsNote: 'Antworten und Diagramme des Ausgewerteten, nur in diesem Browser.',
    sound: 'Auch den Ton behalten',
    soundNote: 'Komprimiert, nur in diesem Browser. Ohne Haken wird nichts Gesprochenes gespeichert.',
  },
  install: {
    title: 'App',
    button: 'Undertone installieren',
    note: 'Undertone öffnet sich dann in einem eigenen Fenster, mit oder ohne Netz.',
    done: 'Undertone ist auf diesem Gerät installiert.',
    notOffered:
      'Dieser Browser bietet hier keine Installation an. In seinem Menü steht vielleicht „Zum Startbildschirm“ oder „Installieren“.',
  },
  erase: {
    title: 'Alles löschen',
    what: 'Löscht den Verlauf, behaltenen Ton, Stimmen und Gelerntes, diese Einstellungen, das Modell und die Kopie von Undertone, die ohne Netz läuft.',
    button: 'Alles löschen',
    sure: 'Jetzt löschen',
    ask: 'Das lässt sich nicht rückgängig machen. Wer den Verlauf behalten will, exportiert ihn vorher.',
    cancel: 'Alles behalten',
    working: 'Wird gelöscht',
    done: 'Alles ist gelöscht',
    doneNote: 'Dieser Browser bewahrt nichts mehr von Undertone. Damit es so bleibt, diesen Tab schließen.',
    again: 'Neu beginnen',
  },
};
