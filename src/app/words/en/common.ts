/** Texts shared by all pages. */
export const common = {
  name: 'Undertone',
  promise: 'Audio never leaves this device.',
  skip: 'Skip to content',
  pages: { live: 'Live', files: 'Files', evaluate: 'Evaluate', voice: 'Voice', history: 'History', about: 'About' },
  /** The menu of the pages for those who look closer, and what they are for. */
  lab: 'Lab',
  labNotes: {
    evaluate: 'Measure the recogniser on labelled recordings',
    voice: 'Fit the recogniser to one voice',
    about: 'What it can do, where it fails, prohibited uses',
  },
  navigation: 'Pages',
  settings: 'Settings',
  close: 'Close',
  retry: 'Try again',
  panelBroke: {
    title: 'Something went wrong in this panel',
    explanation: 'The rest of the page still works, and your data is not affected.',
    remedy: 'Show the panel again. If the problem returns, reload the page.',
    again: 'Show again',
  },
  asTable: 'Show as table',
  confidence: 'confidence',
  emotion: 'Emotion',
  probability: 'Probability',
  engine: {
    loading: 'Loading the model',
    preparing: 'Preparing the model',
    of: (loaded: string, total: string) => `${loaded} of ${total}`,
  },
  offline: {
    ready: 'Ready to work offline',
    updateWaits: 'A new version is available.',
    update: 'Update now',
    install: 'Install Undertone',
  },
  footer: {
    source: 'Free software under AGPL-3.0-or-later',
    about: 'About: how it works and prohibited uses',
  },
  notFound: {
    title: 'Page not found',
    home: 'Go to Live',
  },
} as const;
