/** What is said first of every result: energy, then the emotion. */
export const headline = {
  energy: { low: 'Low energy', even: 'Even energy', high: 'High energy' },
  /** The scale from low to high. */
  scale: 'Energy',
  scaleEnds: { low: 'low', even: 'even', high: 'high' },
  between: (first: string, second: string) => `between ${first} and ${second}`,
  mostly: (emotion: string) => `mostly ${emotion}`,
  noSpeech: 'No speech',
} as const;
