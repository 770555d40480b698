import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { de } from '#app/words/de.ts';
import { en } from '#app/words/en.ts';
import { words } from '#app/words/index.ts';
import { isLanguage, languageFor, languages, speak } from '#app/words/language.svelte.ts';

describe('the language of the interface', () => {
  beforeEach(() => vi.stubGlobal('document', { documentElement: { lang: '' } }));
  afterEach(() => vi.unstubAllGlobals());

  it('is the first of a person’s languages that Undertone speaks, and else English', () => {
    expect(languageFor(['fr-CH', 'en-GB', 'en'])).toBe('en');
    expect(languageFor(['fr', 'pl'])).toBe('en');
    expect(languageFor([])).toBe('en');
    expect([isLanguage('en'), isLanguage('tlh'), isLanguage(undefined)]).toEqual([true, false, false]);
  });

  it('says every part of what the pages say, and tells the document', async () => {
    await speak('en');
    expect(Object.keys(words)).toEqual(Object.keys(en));
    expect(words.common.promise).toBe(en.common.promise);
    expect(document.documentElement.lang).toBe('en');
  });

  it('changes every word when German is asked for, and back', async () => {
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

/** Every text of a lexicon by its path; a function is called with its parameters' places. */
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

  it('has the parts, lists and parameters of every English text', () => {
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

  it('leaves no English sentence behind', () => {
    for (const [path, text] of german) {
      expect(text, path).not.toMatch(/\b(?:the|this|that|your|with|from|and|of)\b(?! by)/i);
    }
  });
});
