import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fail, ok } from '#app/words/errors.ts';
import type { Result } from '#app/words/errors.ts';
import type { LoadProgress } from '#core/protocol.ts';
import { AccurateModel } from '#app/engine/accurate-model.svelte.ts';
import { EngineState } from '#app/engine/engine.svelte.ts';
import { isMetered } from '#app/models/metered.ts';
import { ModelControl } from '#app/models/model-control.ts';
import { Settings } from '#app/preferences/settings.svelte.ts';
import { promised, soon } from '../made-up.ts';

/** A fake model store, and a download that a test ends. */
const device = vi.hoisted(() => ({
  kept: { isWhole: false, nBytes: 0 },
  nLooks: 0,
  progress: (() => undefined) as (progress: LoadProgress) => void,
  end: (() => undefined) as (result: Result<void>) => void,
}));
vi.mock('#app/engine/model-keeper.ts', () => ({
  findKept: () => {
    device.nLooks++;
    return Promise.resolve(device.kept);
  },
  removeKept: () => {
    device.kept = { isWhole: false, nBytes: 0 };
    return Promise.resolve();
  },
  downloadKept: (_url: string, onProgress: (progress: LoadProgress) => void) => {
    const { promise, settle } = promised<Result<void>>();
    device.progress = onProgress;
    device.end = settle;
    return { done: promise, cancel: () => settle(fail('engine/cancelled')) };
  },
}));
vi.mock('#app/engine/client.ts', () => ({ AnalysisClient: vi.fn() }));

const facts = { id: 'undertone-accurate-1', bytes: 8_000_000, nParameters: 5, created: '2026-11-30', corpora: ['x'] };

describe('the choice of model', () => {
  let stored: Map<string, string>;
  let settings: Settings;
  let accurate: AccurateModel;
  let control: ModelControl;

  /** Simulates a visit of the app. */
  async function visit(known: unknown = facts): Promise<void> {
    vi.stubGlobal('fetch', () => Promise.resolve(Response.json(known)));
    settings = new Settings();
    settings.load(new URL('https://undertone.example/'));
    accurate = new AccurateModel();
    control = new ModelControl(accurate, new EngineState(settings, undefined, accurate), settings);
    await accurate.load();
  }
  async function finish(result: Result<void>, kept = { isWhole: result.ok, nBytes: result.ok ? facts.bytes : 0 }) {
    device.kept = kept;
    device.end(result);
    await soon();
  }

  beforeEach(() => {
    stored = new Map();
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => stored.get(key) ?? null,
      setItem: (key: string, value: string) => stored.set(key, value),
    });
    vi.stubGlobal('document', { baseURI: 'https://undertone.example/', documentElement: { dataset: {} } });
    device.kept = { isWhole: false, nBytes: 0 };
    device.nLooks = 0;
  });
  afterEach(() => vi.unstubAllGlobals());

  it('offers the accurate model without downloading anything or looking into storage', async () => {
    await visit();
    expect([control.isOffered, control.isKept, control.chosen, control.facts?.bytes]).toEqual([
      true,
      false,
      'light',
      facts.bytes,
    ]);
    expect(device.nLooks).toBe(0);
  });

  it('offers nothing if the app has no accurate model', async () => {
    await visit(null);
    expect([control.facts, control.isOffered]).toEqual([null, false]);
  });

  it('does not repeat a declined offer on the next visit', async () => {
    await visit();
    control.closeOffer();
    expect(control.isOffered).toBe(false);
    await visit();
    expect(control.isOffered).toBe(false);
  });

  it('uses the accurate model once downloaded, and the light one until then', async () => {
    await visit();
    const downloading = control.download();
    device.progress({ loadedBytes: 2_000_000, totalBytes: facts.bytes });
    expect([control.isLoading, control.progress?.loadedBytes, control.modelFor('files')]).toEqual([
      true,
      2_000_000,
      'light',
    ]);
    await finish(ok(undefined));
    await downloading;
    expect([control.isKept, control.isNew, control.chosen, control.modelFor('files')]).toEqual([
      true,
      true,
      'accurate',
      'accurate',
    ]);
    expect(accurate.url).toBe('https://undertone.example/models/undertone-accurate-1/');
    await visit();
    expect([control.isKept, control.chosen]).toEqual([true, 'accurate']);
  });

  it('keeps the received bytes when cancelled, without reporting a failure', async () => {
    await visit();
    const downloading = control.download();
    device.kept = { isWhole: false, nBytes: 3_000_000 };
    control.cancel();
    await downloading;
    expect([control.isLoading, control.failure, control.nBytes, control.chosen]).toEqual([
      false,
      null,
      3_000_000,
      'light',
    ]);
    await visit();
    expect([control.isOffered, control.nBytes]).toEqual([true, 3_000_000]);
  });

  it('reports a failed download until retried', async () => {
    await visit();
    void control.download();
    await finish(fail('model/no-room'));
    expect([control.failure?.code, control.isOffered]).toEqual(['model/no-room', true]);
    void control.download();
    expect([control.failure, control.isLoading]).toEqual([null, true]);
  });

  it('returns to the light model when the accurate one is removed, and does not offer it again', async () => {
    await visit();
    void control.download();
    await finish(ok(undefined));
    await control.remove();
    expect([control.isKept, control.chosen, settings.model, control.isOffered, accurate.url]).toEqual([
      false,
      'light',
      'light',
      false,
      null,
    ]);
  });

  it('detects a metered connection if the browser reports it', () => {
    expect(isMetered({})).toBe(false);
    expect(isMetered({ connection: { type: 'wifi', saveData: false } })).toBe(false);
    expect(isMetered({ connection: { type: 'cellular' } })).toBe(true);
    expect(isMetered({ connection: { saveData: true } })).toBe(true);
  });
});
