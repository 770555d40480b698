import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { de } from '#app/words/de.ts';
import { en } from '#app/words/en.ts';
import { words } from '#app/words/index.ts';
import { isLanguage, languageFor, languages, speak } from '#app/words/language.svelte.ts';

describe('the language of the interface', () => {
  beforeEach(() => vi.stubGlobal('document', { documentElement: { lang: '' } }));
  afterEach(() => vi.unstubAllGlobals());

  it('is the user’s first preferred language that is available, or English', () => {
    expect(languageFor(['fr-CH', 'en-GB', 'en'])).toBe('en');
    expect(languageFor(['fr', 'pl'])).toBe('en');
    expect(languageFor([])).toBe('en');
    expect([isLanguage('en'), isLanguage('tlh'), isLanguage(undefined)]).toEqual([true, false, false]);
  });

  it("has all texts, and sets the document's language", async () => {
    await speak('en');
    expect(Object.keys(words)).toEqual(Object.keys(en));
    expect(words.common.promise).toBe(en.common.promise);
    expect(document.documentElement.lang).toBe('en');
  });

  it('switches all texts to German and back', async () => {
    await speak('de');
    expect(words.common.promise).toBe(de.common.promise);
    expect(words.locale).toBe('de');
    expect(document.documentElement.lang).toBe('de');
    await speak('en');
    expect(words.common.promise).toBe(en.common.promise);
  });

  it('is known to the script that runs before the first paint', () => {
    const early = readFileSync(new URL('../../../static/early.js', import.meta.url), 'utf8');
    for (const language of languages) expect(early).toContain(`'${language}'`);
  });
});

/** All texts of a lexicon by path. Functions are called with placeholders. */
function texts(node: unknown, path = ''): [string, string][] {
  if (typeof node === 'string') return [[path, node]];
  if (typeof node === 'function') {
    const places = Array.from({ length: node.length }, (_, i) => `‹${i}›`);
    return [[path, String((node as (...all: string[]) => string)(...places))]];
  }
  return Object.entries(node as Record<string, unknown>).flatMap(([key, value]) => texts(value, `${path}.${key}`));
}

describe('German', () => {
  const german = new Map(texts(de));

  it('has all texts, lists and parameters of the English version', () => {
    expect([...german.keys()].toSorted()).toEqual(
      texts(en)
        .map(([path]) => path)
        .toSorted(),
    );
    for (const [path, english] of texts(en)) {
      const places = (text: string): string[] => [...new Set(text.match(/‹\d›/g))].toSorted();
      expect(places(german.get(path) ?? ''), path).toEqual(places(english));
    }
  });

  it('contains no English sentences', () => {
    for (const [path, text] of german) {
      expect(text, path).not.toMatch(/\b(?:the|this|that|your|with|from|and|of)\b(?! by)/i);
    }
  });
});
