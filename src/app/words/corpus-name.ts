import { words } from './index.ts';

/** A corpus by the name its makers gave it, where it is known. */
export function corpusName(corpus: string): string {
  const names: Readonly<Record<string, string>> = { ...words.evaluate.corpora, ...words.about.model.corpora };
  return names[corpus] ?? corpus;
}
