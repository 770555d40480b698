import type { en } from './en.ts';

/** The type of a language's texts: the structure of the English ones with any text. */
export type Lexicon = Wide<typeof en>;

type Wide<T> = T extends string
  ? string
  : T extends (...args: infer A) => string
    ? (...args: A) => string
    : T extends readonly (infer E)[]
      ? readonly Wide<E>[]
      : { readonly [K in keyof T]: Wide<T[K]> };
