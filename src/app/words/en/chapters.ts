/** Texts about the chapters of a recording. */
export const chapters = {
  title: 'Chapters',
  none: 'No speech, so there are no chapters.',
  levels: { low: 'low energy', even: 'even energy', high: 'high energy' },
  energy: 'energy',
  tone: 'tone',
  /** How far a value moved against the chapter before, in percentage points: `angry +45`. */
  move: (what: string, points: string) => `${what} ${points}`,
  movesNote: 'Changes are in percentage points against the chapter before.',
  overall: (name: string) => `${name} on the whole`,
  until: (name: string, time: string) => `${name} until ${time}`,
  then: (name: string) => `then ${name}`,
  withMore: (name: string) => `${name} with more energy`,
  withLess: (name: string) => `${name} with less energy`,
  many: (n: number, name: string, from: string, to: string) =>
    `${n} chapters, with the highest energy from ${from} to ${to}: ${name}`,
  previous: 'Previous chapter',
  next: 'Next chapter',
} as const;
