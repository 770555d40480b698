/** Words used on every page. */
export const common = {
  name: 'Undertone',
  promise: 'Sound never leaves this device.',
  skip: 'Skip to the content',
  pages: { live: 'Live', files: 'Files', evaluate: 'Evaluate', voice: 'Voice', history: 'History', about: 'About' },
  navigation: 'Pages',
  settings: 'Settings',
  close: 'Close',
  retry: 'Try again',
  panelBroke: {
    title: 'This panel stopped',
    explanation: 'The rest of the page goes on. Nothing that was heard or analysed is lost.',
    wayOn: 'Show it again; if it stops again, reload the page.',
    again: 'Show it again',
  },
  asTable: 'As a table',
  confidence: 'confidence',
  emotion: 'Emotion',
  probability: 'Probability',
  engine: {
    loading: 'Fetching the model',
    preparing: 'Preparing the model',
    of: (loaded: string, total: string) => `${loaded} of ${total}`,
  },
  offline: {
    ready: 'Ready to work offline',
    readyNote: 'Everything Undertone needs is now on this device.',
    dismiss: 'Good',
    updateWaits: 'A new version is here.',
    update: 'Update now',
    install: 'Install Undertone',
  },
  footer: {
    source: 'Free software under AGPL-3.0-or-later',
    about: 'How it works and what it must not be used for',
  },
  notFound: {
    title: 'There is no such page',
    home: 'Go to Live',
  },
} as const;
