import { en } from './en.ts';
import { lexiconInUse } from './language.svelte.ts';
import type { Lexicon } from './lexicon.ts';

export type { Lexicon } from './lexicon.ts';

/**
 * The words in use. Each part is read anew from the language chosen: what shows a word does so where Svelte can follow it (a
 * template, `$derived`, an effect), and then changes with the language. A constant would keep the old one.
 */
export const words = Object.defineProperties(
  {},
  Object.fromEntries(
    Object.keys(en).map((part) => [part, { enumerable: true, get: () => lexiconInUse()[part as keyof Lexicon] }]),
  ),
) as Lexicon;
