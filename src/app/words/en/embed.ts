/** Texts of the `<emotion-meter>` element that other sites embed. */
export const embed = {
  title: 'Emotion meter',
  start: 'Start listening',
  stop: 'Stop',
  waiting: 'Ready',
  asking: 'Waiting for the microphone',
  preparing: 'Loading the model',
  hearing: 'Waiting for speech',
  summing: 'Summing up',
  overall: 'Overall',
  analysing: (percent: string) => `Analysing, ${percent}`,
  analysingNow: 'Analysing',
  noSource: 'No audio source: add a “microphone” or “src” attribute to the element.',
  probabilities: 'Probability of each emotion',
  promise: 'Audio never leaves this device.',
} as const;
