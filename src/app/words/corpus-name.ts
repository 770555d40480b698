import { words } from './index.ts';

/** The published name of a corpus, if known. */
export function corpusName(corpus: string): string {
  const names: Readonly<Record<string, string>> = { ...words.evaluate.corpora, ...words.about.model.corpora };
  return names[corpus] ?? corpus;
}
