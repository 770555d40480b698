import type { BackendName } from '#core/protocol.ts';
import { decodeOnPage } from '#app/capture/decode-fallback.ts';
import { AnalysisClient } from '#app/engine/client.ts';

/** How fast the engine is on one backend of this machine. */
export interface BackendSpeed {
  readonly backend: BackendName;
  /** Median milliseconds of the network on one window; null where the backend does not run. */
  readonly windowMs: number | null;
  /** Seconds of sound per second of work, from compressed file to scores. */
  readonly timesRealTime: number | null;
  /** Median milliseconds from a hop's last sample to its scores. */
  readonly liveHopMs: number | null;
}

/** As many samples as the capture worklet sends at once. */
const blockSamples = 1920;
const nRuns = 3;
/** Live sound is fed this much faster than real time: there is time to spare, so it does not pile up. */
const liveHurry = 4;

/**
 * Runs the whole engine on a sound, on one backend, in a worker of its own that is ended afterwards.
 * @param modelUrl folder of the model
 * @param sound a short recording
 * @returns nulls where the backend does not run here
 */
export async function benchmark(
  modelUrl: string,
  backend: BackendName,
  sound: Blob,
  signal: AbortSignal,
): Promise<BackendSpeed> {
  const client = new AnalysisClient({ modelUrl, backend });
  const stop = (): void => client.dispose();
  signal.addEventListener('abort', stop, { once: true });
  try {
    const started = await client.start();
    if (!started.ok || started.value.backend !== backend)
      return { backend, windowMs: null, timesRealTime: null, liveHopMs: null };
    return {
      backend,
      windowMs: started.value.warmUpMs[backend] ?? null,
      timesRealTime: await speedOf(client, sound, signal),
      liveHopMs: await liveHop(client, sound, signal),
    };
  } finally {
    signal.removeEventListener('abort', stop);
    client.dispose();
  }
}

async function speedOf(client: AnalysisClient, sound: Blob, signal: AbortSignal): Promise<number | null> {
  const speeds: number[] = [];
  for (let run = 0; run < nRuns; run++) {
    const startMs = performance.now();
    const result = await client.analyseFile(sound, () => undefined, signal);
    if (!result.ok) return null;
    speeds.push((1000 * result.value.durationS) / (performance.now() - startMs));
  }
  return median(speeds);
}

async function liveHop(client: AnalysisClient, sound: Blob, signal: AbortSignal): Promise<number | null> {
  const decoded = await decodeOnPage(sound);
  const [samples] = decoded.ok ? decoded.value.channels : [];
  if (!decoded.ok || !samples) return null;
  const { sampleRateHz } = decoded.value;
  const { port1, port2 } = new MessageChannel();
  const latencies: number[] = [];
  const opened = await client.openLive(port2, sampleRateHz, ({ latencyMs }) => {
    if (latencyMs !== null) latencies.push(latencyMs);
  });
  if (!opened.ok) return null;
  const startMs = performance.now();
  for (let start = 0; start < samples.length && !signal.aborted; start += blockSamples) {
    const dueMs = startMs + ((start / sampleRateHz) * 1000) / liveHurry;
    const waitMs = dueMs - performance.now();
    if (waitMs > 0) await new Promise((resolve) => setTimeout(resolve, waitMs));
    const block = samples.slice(start, start + blockSamples);
    port1.postMessage({ samples: block, nSamples: block.length }, [block.buffer]);
  }
  await client.closeLive();
  port1.close();
  return median(latencies);
}

function median(values: readonly number[]): number | null {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? null;
}
