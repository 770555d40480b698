import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keptLanguage, Settings } from '#app/preferences/settings.svelte.ts';

const address = (search = '') => new URL(`https://undertone.example/${search}`);

describe('the settings', () => {
  let kept: Map<string, string>;

  beforeEach(() => {
    kept = new Map();
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => kept.set(key, value),
    });
    vi.stubGlobal('document', { documentElement: { dataset: {} } });
  });
  afterEach(() => vi.unstubAllGlobals());

  it('persist across visits', () => {
    const first = new Settings();
    first.labelSet = 'five';
    first.backend = 'webgl';
    first.theme = 'dark';
    const second = new Settings();
    second.load(address());
    expect([second.labelSet, second.backend, second.theme]).toEqual(['five', 'webgl', 'dark']);
    expect(second.emotions).toHaveLength(5);
  });

  it('also include thresholds, storage and playback', () => {
    const first = new Settings();
    first.palette = 'safe';
    first.smoothing = 'quick';
    first.unsureBelow = 0.6;
    first.keepSound = true;
    first.spectrogram = true;
    first.playbackRate = 1.5;
    const second = new Settings();
    second.load(address());
    expect([second.palette, second.smoothing, second.unsureBelow, second.keepSound, second.keepResults]).toEqual([
      'safe',
      'quick',
      0.6,
      true,
      true,
    ]);
    expect([second.spectrogram, second.playbackRate]).toEqual([true, 1.5]);
    second.unsureBelow = null;
    const third = new Settings();
    third.load(address());
    expect(third.unsureBelow).toBeNull();
  });

  it('set theme and palette attributes for the style sheets', () => {
    const settings = new Settings();
    settings.theme = 'dark';
    settings.palette = 'safe';
    expect(document.documentElement.dataset).toEqual({ theme: 'dark', palette: 'safe' });
    settings.theme = 'auto';
    settings.palette = 'standard';
    expect(document.documentElement.dataset).toEqual({});
  });

  it('use the browser’s language until one is chosen', () => {
    vi.stubGlobal('navigator', { languages: ['en-GB'] });
    expect(keptLanguage()).toBe('en');
    kept.set('undertone.settings', '{"language":"tlh"}');
    expect(keptLanguage()).toBe('en');
  });

  it('let the URL set the backend until the user does', () => {
    const settings = new Settings();
    settings.backend = 'webgl';
    settings.load(address('?backend=wasm'));
    expect([settings.backend, settings.isBackendByAddress]).toEqual(['wasm', true]);
    settings.backend = 'auto';
    expect([settings.backend, settings.isBackendByAddress]).toEqual(['auto', false]);
  });

  it('ignore unknown backends and invalid storage', () => {
    kept.set('undertone.settings', '{"labelSet":"nine","backend":"abacus"');
    new Settings().load(address());
    kept.set('undertone.settings', '{"labelSet":"nine","theme":7,"unsureBelow":3,"keepSound":"yes","hue":1}');
    const settings = new Settings();
    settings.load(address('?backend=abacus'));
    expect([settings.labelSet, settings.backend, settings.theme]).toEqual(['eight', 'auto', 'auto']);
    expect([settings.unsureBelow, settings.keepSound]).toEqual([null, false]);
  });

  it('work for the visit if storage is unavailable', () => {
    vi.stubGlobal('localStorage', {
      getItem: () => {
        throw new DOMException('closed', 'SecurityError');
      },
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    });
    const settings = new Settings();
    settings.load(address());
    settings.labelSet = 'five';
    expect(settings.labelSet).toBe('five');
  });
});
