import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadModel } from '#workers/model-store.ts';
import { madeUpModel } from './made-up.ts';

const modelUrl = 'https://models.test/m/';
let files: Record<string, BodyInit>;
let fetched: string[];
let good: Awaited<ReturnType<typeof madeUpModel>>;

/** Serves `files` in place of the network, with 404 for missing ones. */
function serve(): void {
  vi.stubGlobal('fetch', (url: URL) => {
    fetched.push(url.href.replace(modelUrl, ''));
    const body = files[url.href.replace(modelUrl, '')];
    return Promise.resolve(new Response(body ?? null, { status: body === undefined ? 404 : 200 }));
  });
}
const cutNetwork = () => vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
const load = () => loadModel(modelUrl, () => undefined);
const codeOf = async () => {
  const result = await load();
  return result.ok ? null : result.error.code;
};

beforeEach(async () => {
  await caches.delete('models-of-undertone');
  good = await madeUpModel();
  files = { 'manifest.json': JSON.stringify(good.manifest), 'weights.bin': good.bytes };
  fetched = [];
  serve();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the model store', () => {
  it('downloads the weights once, reports progress, and loads them offline afterwards', async () => {
    const progress: number[] = [];
    const first = await loadModel(modelUrl, ({ loadedBytes }) => progress.push(loadedBytes));
    expect(first.ok && first.value.weights).toEqual(good.bytes);
    expect(progress.at(-1)).toBe(good.bytes.byteLength);
    await load();
    expect(fetched).toEqual(['manifest.json', 'weights.bin', 'manifest.json']);
    cutNetwork();
    const offline = await load();
    expect(offline.ok && offline.value.manifest).toEqual(JSON.parse(JSON.stringify(good.manifest)));
  });

  it('reports that a first visit needs the network', async () => {
    cutNetwork();
    expect(await codeOf()).toBe('app/offline-first-visit');
  });

  it('reports a missing model and missing weights', async () => {
    files = {};
    expect(await codeOf()).toBe('model/missing');
    files = { 'manifest.json': JSON.stringify(good.manifest) };
    expect(await codeOf()).toBe('model/missing');
  });

  it('rejects weights with a wrong checksum, and accepts good ones when retried', async () => {
    const broken = good.bytes.slice(0);
    new Uint8Array(broken)[100]! ^= 1;
    files['weights.bin'] = broken;
    expect(await codeOf()).toBe('model/corrupt');
    files['weights.bin'] = good.bytes;
    expect(await codeOf()).toBeNull();
  });

  it('downloads again if only the first copy was broken', async () => {
    files['weights.bin'] = good.bytes.slice(0, 100);
    const serving = globalThis.fetch;
    vi.stubGlobal('fetch', async (url: URL) => {
      const response = await serving(url);
      if (url.pathname.endsWith('weights.bin')) files['weights.bin'] = good.bytes;
      return response;
    });
    expect(await codeOf()).toBeNull();
    expect(fetched).toEqual(['manifest.json', 'weights.bin', 'weights.bin']);
  });

  it('reports an HTML page in place of the manifest as corrupt', async () => {
    files['manifest.json'] = '<!doctype html><title>Not here</title>';
    expect(await codeOf()).toBe('model/corrupt');
  });

  it('rejects a model trained on other features', async () => {
    files['manifest.json'] = JSON.stringify({ ...good.manifest, featureVersion: -1 });
    expect(await codeOf()).toBe('model/config-mismatch');
  });

  it('works if nothing can be stored', async () => {
    vi.stubGlobal('caches', { open: () => Promise.reject(new DOMException('full', 'QuotaExceededError')) });
    expect(await codeOf()).toBeNull();
    expect(await codeOf()).toBeNull();
  });
});
