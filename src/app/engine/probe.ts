import { releaseProxy, wrap } from 'comlink';
import type { BackendName, Engine } from '#core/protocol.ts';
import AnalysisWorker from '#workers/analysis.worker.ts?worker';

type Timings = Partial<Record<BackendName, number | null>>;

/** A GPU that takes longer than this to start is not worth using. */
const patienceMs = 20_000;

/**
 * Benchmarks backends in turn, each in a dedicated worker that is terminated afterwards.
 * @param modelUrl absolute URL of the model's folder
 * @returns median milliseconds per window; null if the backend failed or took too long
 */
export async function measureBackends(modelUrl: string, backends: readonly BackendName[]): Promise<Timings> {
  const timings: Timings = {};
  for (const backend of backends) timings[backend] = await measureOne(modelUrl, backend);
  return timings;
}

async function measureOne(modelUrl: string, backend: BackendName): Promise<number | null> {
  const worker = new AnalysisWorker({ name: 'undertone-probe' });
  const probe = wrap<Engine<MessagePort, Blob>>(worker);
  const nothing = new Promise<null>((resolve) => {
    setTimeout(() => resolve(null), patienceMs);
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      resolve(null);
    });
  });
  try {
    return await Promise.race([probe.measure(modelUrl, backend), nothing]);
  } catch {
    return null;
  } finally {
    probe[releaseProxy]();
    worker.terminate();
  }
}

/** Resolves when the page is idle (after a short delay if the browser cannot tell). */
export function idle(): Promise<void> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(() => resolve(), { timeout: 5000 });
    else setTimeout(resolve, 2000);
  });
}
