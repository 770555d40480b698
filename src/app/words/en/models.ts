/** Texts about the two models. */
export const models = {
  light: 'Light model',
  accurate: 'Accurate model',
  withId: (name: string, id: string) => `${name} (${id})`,
  heardBy: 'Model',
  choice: {
    title: 'Model',
    light: 'Light',
    accurate: 'Accurate',
    lightNote: 'Small and quick. Comes with the app.',
    accurateNote: 'Recognises unfamiliar voices better but takes longer. Used from the next session or file.',
    loading: 'The light model is used until the download is complete.',
    tooSlow: 'This device is too slow to use the accurate model live. Files still use it.',
    tooSlowAnyway: 'This device is too slow for the accurate model: live results come late.',
    anyway: 'Use it live anyway',
    anywayNote: 'Results then come late, and some moments are skipped.',
  },
  offer: {
    title: 'Accurate model',
    text: (size: string) => `Recognises unfamiliar voices better. One-time download: ${size}.`,
    metered: (size: string) => `You seem to be on mobile data or to be saving data. The download takes ${size}.`,
    download: 'Download',
    dismiss: 'No thanks',
    partly: (loaded: string, total: string) => `${loaded} of ${total} are already here.`,
    continue: 'Continue',
  },
  download: {
    running: 'Downloading the accurate model',
    progress: (loaded: string, total: string, share: string) => `${loaded} of ${total}, ${share}`,
    cancel: 'Cancel',
    done: 'The accurate model is on this device.',
  },
  kept: (size: string) => `The accurate model is on this device and takes ${size}. It also works offline.`,
  notKept: (size: string) =>
    `The light model is in use. The accurate one recognises unfamiliar voices better but takes longer. One-time download: ${size}.`,
  remove: 'Remove from this device',
  notUsed: 'The light model is used instead.',
} as const;
