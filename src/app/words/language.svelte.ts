import { en } from './en.ts';
import type { Lexicon } from './lexicon.ts';

/** Supported interface languages. */
export const languages = ['en', 'de'] as const;
export type Language = (typeof languages)[number];

/** English is part of the prerendered pages; other languages are loaded on demand. */
const loaders: Readonly<Record<Exclude<Language, 'en'>, () => Promise<Lexicon>>> = {
  de: async () => (await import('./de.ts')).de,
};

let lexicon = $state.raw<Lexicon>(en);
let asked: Language = 'en';

/** The texts in the current language. */
export function lexiconInUse(): Lexicon {
  return lexicon;
}

/** Whether a value is a supported language. */
export function isLanguage(value: unknown): value is Language {
  return languages.includes(value as Language);
}

/**
 * The first supported language of a list.
 * @param preferred language tags, best first, such as `navigator.languages`: `de-AT` is German
 * @returns English if none is supported
 */
export function languageFor(preferred: readonly string[]): Language {
  return preferred.map((tag) => tag.toLowerCase().split('-')[0]).find(isLanguage) ?? 'en';
}

/**
 * Switches the language once its texts have loaded; the last of several calls wins. Also sets the document's `lang`. If
 * loading fails, the language stays the same. Never rejects.
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
