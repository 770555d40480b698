import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fail, ok } from '#app/words/errors.ts';
import type { Result } from '#app/words/errors.ts';
import type { EngineInfo, LoadProgress } from '#core/protocol.ts';
import { EngineState } from '#app/engine/engine.svelte.ts';

const info: EngineInfo = {
  backend: 'wasm',
  warmUpMs: { wasm: 30 },
  model: 'light',
  modelId: 'm1',
  unsureBelow: 0.45,
  nPooled: 512,
  canRecentre: false,
};
const made = vi.hoisted(() => ({
  starts: [] as unknown[],
  moves: [] as unknown[],
  modelUrls: [] as string[],
  changes: [] as unknown[],
  isBusy: false,
  events: new Map<string, (event: never) => void>(),
}));

vi.mock('#app/engine/client.ts', () => ({
  AnalysisClient: class {
    modelUrl: string;
    get isBusy() {
      return made.isBusy;
    }
    constructor({ modelUrl }: { modelUrl: string }) {
      made.modelUrls.push(modelUrl);
      this.modelUrl = modelUrl;
    }
    useModel = (modelUrl: string) => {
      if (modelUrl === this.modelUrl) return Promise.resolve({ ok: true });
      made.modelUrls.push(modelUrl);
      const changed = made.changes.shift() as { ok: boolean; value: never };
      if (changed.ok) {
        this.modelUrl = modelUrl;
        made.events.get('info')?.(changed.value);
      }
      return Promise.resolve(changed);
    };
    on(name: string, listener: (event: never) => void) {
      made.events.set(name, listener);
    }
    start = () => Promise.resolve(made.starts.shift());
    setBackend = () => Promise.resolve(made.moves.shift());
    dispose = () => undefined;
  },
}));

describe('the engine state', () => {
  let answers: Response[];

  beforeEach(() => {
    made.starts = [ok(info)];
    made.moves = [];
    made.modelUrls = [];
    made.changes = [];
    made.isBusy = false;
    answers = [];
    vi.stubGlobal('fetch', () => Promise.resolve(answers.shift() ?? Response.json({ id: 'm1' })));
  });
  afterEach(() => vi.unstubAllGlobals());

  it('starts with the model that this release names', async () => {
    const engine = new EngineState();
    const starting = engine.start('wasm');
    expect(engine.phase).toBe('loading');
    expect((await starting).ok).toBe(true);
    expect([engine.phase, engine.info?.modelId]).toEqual(['ready', 'm1']);
    expect(made.modelUrls[0]).toMatch(/\/models\/m1\/$/);
    expect(engine.rule('five')).toEqual({ labelSet: 'five', unsureBelow: 0.45, modelId: 'm1' });
    made.events.get('info')?.({ ...info, fiveBias: [0.1, 0, 0, 0, 0] } as never);
    expect(engine.rule('five')).toEqual({
      labelSet: 'five',
      unsureBelow: 0.45,
      fiveBias: [0.1, 0, 0, 0, 0],
      modelId: 'm1',
    });
  });

  it('uses the user’s own threshold if set', async () => {
    const choices = { unsureBelow: null as number | null, model: 'light' as const, accurateLive: false };
    const engine = new EngineState(choices);
    await engine.start('wasm');
    expect(engine.rule('eight').unsureBelow).toBe(0.45);
    choices.unsureBelow = 0.7;
    expect(engine.rule('eight').unsureBelow).toBe(0.7);
  });

  it('starts only once', async () => {
    const engine = new EngineState();
    const [a, b] = await Promise.all([engine.start('wasm'), engine.start('wasm')]);
    expect(a).toBe(b);
    expect(made.modelUrls).toHaveLength(1);
  });

  it('shows the download progress and the current backend', async () => {
    const engine = new EngineState();
    await engine.start('auto');
    const progress: LoadProgress = { loadedBytes: 1, totalBytes: 4 };
    made.events.get('progress')?.(progress as never);
    made.events.get('info')?.({ ...info, backend: 'webgl' } as never);
    expect([engine.progress, engine.info?.backend]).toEqual([progress, 'webgl']);
  });

  it('reports a failed start, and can be retried', async () => {
    made.starts = [fail('model/corrupt'), ok(info)];
    const engine = new EngineState();
    await engine.start('wasm');
    expect([engine.phase, engine.failure?.code]).toEqual(['failed', 'model/corrupt']);
    await engine.retry();
    expect([engine.phase, engine.failure]).toEqual(['ready', null]);
  });

  it('reports a missing model if nothing names it', async () => {
    answers = [new Response('not found', { status: 404 })];
    const engine = new EngineState();
    const started: Result<unknown> = await engine.start('wasm');
    expect(started.ok ? null : started.error.code).toBe('model/missing');
  });

  it('keeps working if a chosen backend is unavailable', async () => {
    made.moves = [fail('engine/backend-unavailable'), ok({ ...info, backend: 'webgl' })];
    const engine = new EngineState();
    await engine.start('wasm');
    await engine.setBackend('webgpu');
    expect([engine.phase, engine.failure?.code]).toEqual(['ready', 'engine/backend-unavailable']);
    await engine.setBackend('webgl');
    expect([engine.failure, engine.info?.backend]).toEqual([null, 'webgl']);
  });

  describe('with a downloaded accurate model', () => {
    const accurateUrl = 'https://undertone.example/models/a1/';
    const accurateInfo: EngineInfo = {
      ...info,
      model: 'accurate',
      modelId: 'a1',
      unsureBelow: 0.3,
      warmUpMs: { wasm: 60 },
    };
    const slowInfo: EngineInfo = { ...accurateInfo, warmUpMs: { wasm: 2000 } };
    let choices: { unsureBelow: null; model: 'light' | 'accurate'; accurateLive: boolean };
    let accurate: { url: string | null };
    let engine: EngineState;

    beforeEach(() => {
      choices = { unsureBelow: null, model: 'accurate', accurateLive: false };
      accurate = { url: accurateUrl };
      engine = new EngineState(choices, undefined, accurate);
    });
    const current = () => engine.info?.modelId;

    it('starts with the light model, and switches to the chosen one for the next file or session', async () => {
      made.changes = [ok(accurateInfo), ok(info)];
      await engine.start('wasm');
      expect(current()).toBe('m1');
      await engine.startFor('live');
      expect([current(), engine.accurateKeepsUp]).toEqual(['a1', true]);
      choices.model = 'light';
      await engine.startFor('files');
      expect(current()).toBe('m1');
    });

    it('does not switch during an analysis', async () => {
      made.isBusy = true;
      await engine.startFor('files');
      expect(current()).toBe('m1');
    });

    it('stays with the light model until the accurate one is downloaded', async () => {
      accurate.url = null;
      await engine.startFor('files');
      expect([current(), engine.modelFor('files')]).toEqual(['m1', 'light']);
    });

    it('uses the light model live if the accurate one is too slow, unless overridden', async () => {
      made.changes = [ok(slowInfo), ok(info), ok(slowInfo)];
      await engine.startFor('live');
      expect([current(), engine.modelFor('live'), engine.modelFor('files')]).toEqual(['m1', 'light', 'accurate']);
      await engine.startFor('files');
      expect(current()).toBe('a1');
      choices.accurateLive = true;
      await engine.startFor('live');
      expect(current()).toBe('a1');
    });

    it('falls back to the light model and reports why if the accurate one is unusable', async () => {
      made.changes = [fail('model/corrupt'), ok(accurateInfo)];
      expect((await engine.startFor('files')).ok).toBe(true);
      expect([current(), engine.accurateFailure?.code, engine.modelFor('files')]).toEqual([
        'm1',
        'model/corrupt',
        'light',
      ]);
      engine.retryAccurate();
      await engine.startFor('files');
      expect(current()).toBe('a1');
    });

    it("applies each model's own rule to its results", async () => {
      made.changes = [ok(accurateInfo)];
      await engine.startFor('files');
      expect(engine.rule('eight').unsureBelow).toBe(0.3);
      expect(engine.rule('eight', 'm1').unsureBelow).toBe(0.45);
      expect(engine.rule('eight', 'a1').unsureBelow).toBe(0.3);
    });
  });
});
