import type { Lexicon } from '../lexicon.ts';

/** Texts about the chapters of a recording. */
export const chapters: Lexicon['chapters'] = {
  title: 'Kapitel',
  none: 'Keine Sprache, daher keine Kapitel.',
  levels: { low: 'wenig Energie', even: 'mittlere Energie', high: 'viel Energie' },
  energy: 'Energie',
  tone: 'Stimmung',
  move: (what, points) => `${what} ${points}`,
  movesNote: 'Änderungen in Prozentpunkten gegenüber dem vorigen Kapitel.',
  overall: (name) => `insgesamt ${name}`,
  until: (name, time) => `${name} bis ${time}`,
  then: (name) => `dann ${name}`,
  withMore: (name) => `${name} mit mehr Energie`,
  withLess: (name) => `${name} mit weniger Energie`,
  many: (n, name, from, to) => `${n} Kapitel, mit der meisten Energie von ${from} bis ${to}: ${name}`,
  previous: 'Voriges Kapitel',
  next: 'Nächstes Kapitel',
};
