import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { en } from '../../src/lib/words/en.ts';
import { words } from '../../src/lib/words/index.ts';
import { isLanguage, languageFor, languages, speak } from '../../src/lib/words/language.svelte.ts';

describe('the language of the interface', () => {
  beforeEach(() => vi.stubGlobal('document', { documentElement: { lang: '' } }));

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

  it('is known to the script that runs before the first paint', () => {
    const early = readFileSync(new URL('../../static/early.js', import.meta.url), 'utf8');
    for (const language of languages) expect(early).toContain(`'${language}'`);
  });
});
