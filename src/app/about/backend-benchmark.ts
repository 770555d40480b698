import type { BackendName } from '#core/protocol.ts';
import { decodeOnPage } from '#app/capture/decode-fallback.ts';
import { AnalysisClient } from '#app/engine/client.ts';

/** Engine speed on one backend of this device. */
export interface BackendSpeed {
  readonly backend: BackendName;
  /** Median milliseconds per network window; null if the backend is not supported. */
  readonly windowMs: number | null;
  /** Seconds of audio per second of processing, from compressed file to scores. */
  readonly timesRealTime: number | null;
  /** Median milliseconds from the last sample of a hop to its scores. */
  readonly liveHopMs: number | null;
}

/** Block size of the capture worklet, in samples. */
const blockSamples = 1920;
const nRuns = 3;
/** Live audio is fed at this multiple of real time; slow enough not to queue up. */
const liveHurry = 4;

/**
 * Runs the complete engine on a recording with one backend, in a dedicated worker that is terminated afterwards.
 * @param modelUrl folder of the model
 * @param sound a short recording
 * @returns nulls if the backend is not supported here
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
