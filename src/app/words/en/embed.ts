/** Words of the `<emotion-meter>` element on pages of others. */
export const embed = {
  title: 'Emotion meter',
  start: 'Start listening',
  stop: 'Stop',
  waiting: 'Ready when you are',
  asking: 'Waiting for the microphone',
  preparing: 'Fetching the model',
  hearing: 'Listening for the first words',
  analysing: (percent: string) => `Analysing, ${percent}`,
  analysingNow: 'Analysing',
  noSource: 'Nothing to listen to: give the element the attribute “microphone” or “src”.',
  unsure: 'No emotion stands out',
  probabilities: 'Probability of each emotion',
  promise: 'Sound never leaves this device.',
} as const;
