import { en } from './en.ts';
import type { Lexicon } from './lexicon.ts';

/** The languages that the interface speaks. */
export const languages = ['en', 'de'] as const;
export type Language = (typeof languages)[number];

/** English comes with the pages, which are made in it; every other language is fetched when somebody uses it. */
const loaders: Readonly<Record<Exclude<Language, 'en'>, () => Promise<Lexicon>>> = {
  de: async () => (await import('./de.ts')).de,
};

let lexicon = $state.raw<Lexicon>(en);
let asked: Language = 'en';

/** The words of the language in use. */
export function lexiconInUse(): Lexicon {
  return lexicon;
}

/** Whether a value names a language that the interface speaks. */
export function isLanguage(value: unknown): value is Language {
  return languages.includes(value as Language);
}

/**
 * The first language of a person's list that the interface speaks.
 * @param preferred language tags, best first, such as `navigator.languages`: `de-AT` is German
 * @returns English where none is spoken
 */
export function languageFor(preferred: readonly string[]): Language {
  return preferred.map((tag) => tag.toLowerCase().split('-')[0]).find(isLanguage) ?? 'en';
}

/**
 * Speaks another language from the moment its words have arrived; of several calls the last counts. The document's `lang`
 * follows. Where the words cannot be fetched, the language stays. Never rejects.
 */
export async function speak(language: Language): Promise<void> {
  asked = language;
  try {
    const next = language === 'en' ? en : await loaders[language]();
    if (asked !== language) return;
    lexicon = next;
  } catch {
    asked = lexicon.locale as Language;
  }
  document.documentElement.lang = asked;
}
