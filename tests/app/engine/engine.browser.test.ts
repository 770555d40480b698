import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { LiveUpdate } from '#core/protocol.ts';
import { AnalysisClient } from '#app/engine/client.ts';
import { madeUpModel, voice, wav } from '../../workers/made-up.ts';

/** No server has this address: the model comes from storage, as when offline. */
const modelUrl = 'http://localhost:1/model/';
const rate = 16_000;
const workers: Worker[] = [];
const clients: AnalysisClient[] = [];

function createClient(): AnalysisClient {
  const client = new AnalysisClient({ modelUrl, backend: 'wasm' });
  clients.push(client);
  return client;
}
const analyse = (client: AnalysisClient, file: Blob) => client.analyseFile(file, () => undefined);
const codeOf = async (client: AnalysisClient, file: Blob) => {
  const result = await analyse(client, file);
  return result.ok ? null : result.error.code;
};

async function keepModel(): Promise<void> {
  const { manifest, bytes } = await madeUpModel();
  const cache = await caches.open('models-of-undertone');
  await cache.put(`${modelUrl}manifest.json`, new Response(JSON.stringify(manifest)));
  await cache.put(`${modelUrl}weights.bin?sha256=${manifest.weights.sha256}`, new Response(bytes));
}

beforeAll(() => {
  const Original = Worker;
  vi.stubGlobal(
    'Worker',
    class extends Original {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        workers.push(this);
      }
    },
  );
});
afterEach(() => {
  for (const client of clients.splice(0)) client.dispose();
});
afterAll(() => {
  vi.unstubAllGlobals();
});

/**
 * Sends sound in blocks like the worklet, each after the previous one has come back. The network therefore keeps up on any
 * machine and skips no hop.
 */
async function say(port: MessagePort, samples: Float32Array): Promise<void> {
  const size = 640;
  for (let start = 0; start + size <= samples.length; start += size) {
    const block = samples.slice(start, start + size);
    const back = new Promise<Float32Array>((resolve) => {
      port.onmessage = ({ data }: MessageEvent<{ samples: Float32Array }>) => resolve(data.samples);
    });
    port.postMessage({ samples: block, nSamples: size }, [block.buffer]);
    expect(await back).toHaveLength(size);
  }
}

const scoresIn = (updates: readonly LiveUpdate[]) => updates.flatMap((update) => update.scores ?? []);

async function openLive(client: AnalysisClient, updates: LiveUpdate[]): Promise<MessagePort> {
  const { port1, port2 } = new MessageChannel();
  const opened = await client.openLive(port2, rate, (update) => updates.push(update));
  expect(opened.ok).toBe(true);
  return port1;
}

describe('the engine', () => {
  it('cannot start offline on a first visit, but can once the model is stored', async () => {
    await caches.delete('models-of-undertone');
    const client = createClient();
    const failed = await client.start();
    expect(failed.ok ? null : failed.error.code).toBe('app/offline-first-visit');
    await keepModel();
    const started = await client.start();
    expect(started.ok && started.value).toMatchObject({ backend: 'wasm', modelId: 'random' });
    expect(client.info?.warmUpMs.wasm).toBeGreaterThan(0);
  });

  it('computes the display of a part at full resolution, and can be cancelled', async () => {
    await keepModel();
    const client = createClient();
    const sound = voice(6, rate);
    const file = wav(sound, rate);
    const choice = { track: null, channel: null };
    const part = await client.displayPart(file, { startS: 2, endS: 4 }, choice, new AbortController().signal);
    if (!part.ok) throw new Error(part.error.code);
    const { columnS, envelope, nBands, spectrogram } = part.value;
    expect(columnS).toBe(0.01);
    expect(envelope).toHaveLength(2 * 200);
    expect(spectrogram).toHaveLength(nBands * 200);
    const own = sound.subarray(2.5 * rate, 2.5 * rate + 160);
    expect(envelope[2 * 50 + 1]).toBeCloseTo(Math.max(...own), 2);
    const abort = new AbortController();
    abort.abort();
    const dropped = await client.displayPart(file, { startS: 0, endS: 1 }, choice, abort.signal);
    expect(dropped.ok ? null : dropped.error.code).toBe('engine/cancelled');
  });

  it('analyses files one after another and reports progress', async () => {
    const client = createClient();
    const progress: number[] = [];
    const [long, short] = await Promise.all([
      client.analyseFile(wav(voice(20, rate), rate), ({ doneS, totalS }) => {
        expect(totalS).toBeCloseTo(20, 3);
        progress.push(doneS);
      }),
      analyse(client, wav(voice(2, 44_100), 44_100)),
    ]);
    for (const result of [long, short]) expect(result.ok ? null : result.error).toBeNull();
    expect(long.ok && long.value.windows).toHaveLength(18);
    expect(long.ok && long.value.overall!.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 5);
    expect(short.ok && short.value.durationS).toBeCloseTo(2, 3);
    expect(progress).toEqual(progress.toSorted((a, b) => a - b));
  });

  it('reports each kind of bad file with its own code, and continues with the next', async () => {
    const client = createClient();
    const sound = wav(voice(3, rate), rate);
    expect(await codeOf(client, new Blob([]))).toBe('audio/empty');
    expect(await codeOf(client, new Blob(['no sound at all']))).toBe('audio/undecodable');
    expect(await codeOf(client, sound.slice(0, 20))).toBe('audio/undecodable');
    expect(await codeOf(client, wav(voice(0.05, rate), rate))).toBe('audio/too-short');
    expect(await codeOf(client, wav(new Float32Array(rate).fill(NaN), rate))).toBe('audio/not-finite');
    expect(await codeOf(client, sound)).toBeNull();
  });

  it('decodes an mp3', async () => {
    const result = await analyse(createClient(), await (await fetch('/examples/flat.mp3')).blob());
    expect(result.ok && result.value.durationS).toBeCloseTo(7.4, 0);
    expect(result.ok && result.value.speechS).toBeGreaterThan(2);
  });

  it('analyses what is left of a truncated file, and warns', async () => {
    const sound = wav(voice(4, rate), rate);
    const result = await analyse(createClient(), sound.slice(0, sound.size / 2));
    expect(result.ok && result.value.warning).toBe('audio/truncated');
    expect(result.ok && result.value.durationS).toBeCloseTo(2, 1);
  });

  it('cancels the current and a waiting file, and analyses the next', async () => {
    const client = createClient();
    const abort = new AbortController();
    const cancelled = [1, 2].map(() =>
      client.analyseFile(wav(voice(60, rate), rate), () => abort.abort(), abort.signal),
    );
    const next = analyse(client, wav(voice(1, rate), rate));
    for (const result of await Promise.all(cancelled)) {
      expect(result.ok ? null : result.error.code).toBe('engine/cancelled');
    }
    expect((await next).ok).toBe(true);
  });

  it('scores live sound four times a second, returns blocks and leaks no tensors', async () => {
    const client = createClient();
    const updates: LiveUpdate[] = [];
    const port = await openLive(client, updates);
    const before = await client.memory();
    await say(port, voice(6, rate));
    await expect.poll(() => client.memory()).toEqual(before);
    const closed = await client.closeLive();
    await expect.poll(() => scoresIn(updates)).toEqual(closed.ok && closed.value.windows);
    const scores = scoresIn(updates);
    expect(scores.length).toBeGreaterThan(4);
    expect(scores.at(-1)?.probabilities?.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 5);
    expect(closed.ok && closed.value.durationS).toBeCloseTo(6, 1);
    expect(updates.some(({ isSpeech }) => isSpeech)).toBe(true);
    expect(Math.max(...updates.map(({ peakDbfs }) => peakDbfs))).toBeGreaterThan(-30);
  });

  it('traces pitch and loudness of live sound on request', async () => {
    const client = createClient();
    const updates: LiveUpdate[] = [];
    const port = await openLive(client, updates);
    await say(port, voice(1, rate));
    expect((await client.traceLive(true)).ok).toBe(true);
    const askedS = updates.at(-1)!.timeS;
    await say(port, voice(3, rate));
    await client.traceLive(false);
    const nTold = updates.filter(({ curves }) => curves).length;
    await say(port, voice(1, rate));
    await client.closeLive();
    const pieces = updates.flatMap(({ curves }) => curves ?? []);
    expect(pieces).toHaveLength(nTold);
    expect(pieces[0]!.startS).toBeGreaterThanOrEqual(askedS - 0.05);
    const nVoiced = pieces.flatMap(({ pitchHz }) => [...pitchHz]).filter((hz) => hz > 0).length;
    expect(nVoiced).toBeGreaterThan(50);
    expect(Math.max(...pieces.flatMap(({ loudnessLufs }) => [...loudnessLufs]))).toBeGreaterThan(-40);
  });

  it('begins a new session if the previous one was not closed', async () => {
    const client = createClient();
    await say(await openLive(client, []), voice(2, rate));
    const updates: LiveUpdate[] = [];
    await say(await openLive(client, updates), voice(1, rate));
    const closed = await client.closeLive();
    expect(updates[0]!.timeS).toBeLessThan(0.5);
    expect(closed.ok && closed.value.durationS).toBeCloseTo(1, 1);
  });

  it('keeps the results when the worker crashes, and continues with a new one', async () => {
    const client = createClient();
    const updates: LiveUpdate[] = [];
    const crashes: boolean[] = [];
    client.on('crash', ({ wasLive }) => crashes.push(wasLive));
    await say(await openLive(client, updates), voice(3, rate));
    const heardS = updates.at(-1)!.timeS;
    let file: ReturnType<typeof analyse> | undefined;
    await new Promise<void>((isUnderWay) => {
      file = client.analyseFile(wav(voice(60, rate), rate), () => isUnderWay());
    });
    workers.at(-1)!.dispatchEvent(new ErrorEvent('error', { message: 'made up' }));
    const lost = await file!;
    expect(lost.ok ? null : lost.error.code).toBe('engine/crashed');
    expect(crashes).toEqual([true]);
    await say(await openLive(client, updates), voice(3, rate));
    expect(updates.at(-1)!.timeS).toBeGreaterThan(heardS + 2);
    const closed = await client.closeLive();
    expect(closed.ok && closed.value.durationS).toBeGreaterThan(5);
    await expect.poll(() => scoresIn(updates)).toEqual(closed.ok && closed.value.windows);
    expect(await codeOf(client, wav(voice(1, rate), rate))).toBeNull();
  });
});
