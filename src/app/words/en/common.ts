/** Texts shared by all pages. */
export const common = {
  name: 'Undertone',
  promise: 'Audio never leaves this device.',
  skip: 'Skip to content',
  pages: { live: 'Live', files: 'Files', evaluate: 'Evaluate', voice: 'Voice', history: 'History', about: 'About' },
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
    readyNote: 'Everything Undertone needs is now stored on this device.',
    dismiss: 'Got it',
    updateWaits: 'A new version is available.',
    update: 'Update now',
    install: 'Install Undertone',
  },
  footer: {
    source: 'Free software under AGPL-3.0-or-later',
    about: 'How it works and prohibited uses',
  },
  notFound: {
    title: 'Page not found',
    home: 'Go to Live',
  },
} as const;
