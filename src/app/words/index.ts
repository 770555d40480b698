import { en } from './en.ts';
import { lexiconInUse } from './language.svelte.ts';
import type { Lexicon } from './lexicon.ts';

export type { Lexicon } from './lexicon.ts';

/**
 * The texts in the current language. Read them where Svelte tracks dependencies (a template, `$derived`, an effect), so
 * that they change with the language. A constant would keep the old one.
 */
export const words = Object.defineProperties(
  {},
  Object.fromEntries(
    Object.keys(en).map((part) => [part, { enumerable: true, get: () => lexiconInUse()[part as keyof Lexicon] }]),
  ),
) as Lexicon;
