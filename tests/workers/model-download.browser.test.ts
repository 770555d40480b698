import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { downloadModel, findKept, removeModel } from '#workers/model-download.ts';
import { loadModel } from '#workers/model-store.ts';
import { madeUpModel } from './made-up.ts';

const modelUrl = 'https://models.test/family-2/';
const half = 5000;

interface Asked {
  readonly path: string;
  readonly range: string | null;
}
let good: Awaited<ReturnType<typeof madeUpModel>>;
let asked: Asked[];
/** The server's response for the weights, given their bytes from the requested start and the matching status. */
let serveWeights: (bytes: Uint8Array<ArrayBuffer>, status: number, signal: AbortSignal) => BodyInit | Response;
let hasRanges: boolean;

const broken = (bytes: Uint8Array<ArrayBuffer>, end: (controller: ReadableStreamDefaultController) => void) =>
  new ReadableStream({
    start(controller) {
      controller.enqueue(bytes.slice(0, half));
    },
    pull: end,
  });
const download = (signal = new AbortController().signal, onProgress: (loaded: number) => void = () => undefined) =>
  downloadModel(modelUrl, ({ loadedBytes }) => onProgress(loadedBytes), signal);
const codeOf = (result: Awaited<ReturnType<typeof download>>) => (result.ok ? null : result.error.code);
const weightsAsked = () => asked.filter(({ path }) => path === 'weights.bin').map(({ range }) => range);

beforeEach(async () => {
  await caches.delete('models-of-undertone');
  good = await madeUpModel();
  [asked, hasRanges, serveWeights] = [[], true, (bytes) => bytes];
  vi.stubGlobal('fetch', (url: URL, init: RequestInit = {}) => {
    const path = url.href.replace(modelUrl, '');
    const range = new Headers(init.headers).get('Range');
    asked.push({ path, range });
    if (path === 'manifest.json') return Promise.resolve(new Response(JSON.stringify(good.manifest)));
    const from = hasRanges && range ? Number(/\d+/.exec(range)?.[0]) : 0;
    const whole = new Uint8Array(good.bytes);
    const served = serveWeights(whole.slice(from), from > 0 ? 206 : 200, init.signal as AbortSignal);
    if (served instanceof Response) return Promise.resolve(served);
    const headers = from > 0 ? { 'Content-Range': `bytes ${from}-${whole.length - 1}/${whole.length}` } : {};
    return Promise.resolve(new Response(served, { status: from > 0 ? 206 : 200, headers }));
  });
});
afterEach(() => vi.unstubAllGlobals());

describe('downloading a model', () => {
  it('reports progress, stores the model, and loads it offline afterwards', async () => {
    expect(await findKept(modelUrl)).toEqual({ isWhole: false, nBytes: 0 });
    const progress: number[] = [];
    expect((await download(undefined, (loaded) => progress.push(loaded))).ok).toBe(true);
    expect(progress.at(-1)).toBe(good.bytes.byteLength);
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    const found = await findKept(modelUrl);
    expect(found.isWhole).toBe(true);
    expect(found.nBytes).toBeGreaterThan(good.bytes.byteLength);
    const loaded = await loadModel(modelUrl, () => undefined);
    expect(loaded.ok && loaded.value.weights).toEqual(good.bytes);
    // The partial downloads are gone. Only the manifest and the weights are left.
    expect(await (await caches.open('models-of-undertone')).keys()).toHaveLength(2);
  });

  it('resumes with a range request after a broken connection', async () => {
    serveWeights = (bytes) => broken(bytes, (controller) => controller.error(new TypeError('network')));
    expect(codeOf(await download())).toBe('model/unreachable');
    expect(await findKept(modelUrl)).toEqual({ isWhole: false, nBytes: half });
    serveWeights = (bytes) => bytes;
    const progress: number[] = [];
    expect(codeOf(await download(undefined, (loaded) => progress.push(loaded)))).toBeNull();
    expect(weightsAsked()).toEqual([null, `bytes=${half}-`]);
    expect(progress[0]).toBeGreaterThan(half);
    expect((await findKept(modelUrl)).isWhole).toBe(true);
  });

  it('stops when cancelled, and keeps the received bytes', async () => {
    const cancel = new AbortController();
    serveWeights = (bytes, _status, signal) =>
      broken(bytes, (controller) => {
        signal.addEventListener('abort', () => controller.error(signal.reason));
      });
    expect(codeOf(await download(cancel.signal, () => cancel.abort()))).toBe('engine/cancelled');
    expect(await findKept(modelUrl)).toEqual({ isWhole: false, nBytes: half });
  });

  it('starts over if the server ignores ranges', async () => {
    serveWeights = (bytes) => broken(bytes, (controller) => controller.error(new TypeError('network')));
    await download();
    [hasRanges, serveWeights] = [false, (bytes) => bytes];
    expect(codeOf(await download())).toBeNull();
    expect((await loadModel(modelUrl, () => undefined)).ok).toBe(true);
  });

  it('starts over if the server rejects the range', async () => {
    serveWeights = (bytes) => broken(bytes, (controller) => controller.error(new TypeError('network')));
    await download();
    serveWeights = (bytes, status) => (status === 206 ? new Response(null, { status: 416 }) : bytes);
    expect(codeOf(await download())).toBeNull();
    expect(weightsAsked()).toEqual([null, `bytes=${half}-`, null]);
  });

  it('rejects a wrong checksum, and starts over when retried', async () => {
    serveWeights = (bytes) => bytes.map((byte, i) => (i === 100 ? byte ^ 1 : byte));
    expect(codeOf(await download())).toBe('model/corrupt');
    expect(await findKept(modelUrl)).toEqual({ isWhole: false, nBytes: 0 });
    serveWeights = (bytes) => bytes;
    expect(codeOf(await download())).toBeNull();
    expect(weightsAsked()).toEqual([null, null]);
  });

  it('distinguishes missing weights from a missing network', async () => {
    serveWeights = () => new Response(null, { status: 404 });
    expect(codeOf(await download())).toBe('model/missing');
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    expect(codeOf(await download())).toBe('model/unreachable');
  });

  it('reports a lack of space', async () => {
    vi.spyOn(Cache.prototype, 'put').mockImplementation((url) =>
      String(url instanceof Request ? url.url : url).includes('weights')
        ? Promise.reject(new DOMException('full', 'QuotaExceededError'))
        : Promise.resolve(),
    );
    expect(codeOf(await download())).toBe('model/no-room');
    vi.restoreAllMocks();
  });

  it('removes a model, and drops an older one of the same family', async () => {
    await download();
    const newer = modelUrl.replace('family-2', 'family-3');
    const other = modelUrl.replace('family-2', 'other-1');
    const cache = await caches.open('models-of-undertone');
    await cache.put(`${other}manifest.json`, new Response('{}'));
    expect((await findKept(newer)).isWhole).toBe(false);
    expect((await findKept(modelUrl)).isWhole).toBe(false);
    expect(await cache.match(`${other}manifest.json`)).toBeDefined();
    await download();
    await removeModel(modelUrl);
    expect(await findKept(modelUrl)).toEqual({ isWhole: false, nBytes: 0 });
    expect(weightsAsked()).toHaveLength(2);
  });
});
