import { releaseProxy, wrap } from 'comlink';
import type { BackendName, Engine } from '#core/protocol.ts';
import AnalysisWorker from '#workers/analysis.worker.ts?worker';

type Timings = Partial<Record<BackendName, number | null>>;

/** A GPU that takes longer than this to get going is no help. */
const patienceMs = 20_000;

/**
 * Measures backends one after another, each in a worker of its own that is ended afterwards.
 * @param modelUrl absolute URL of the model's folder
 * @returns median milliseconds of one window; null where it failed or took too long
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

/** Resolves when the page has nothing better to do (a moment later where the browser cannot tell). */
export function idle(): Promise<void> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(() => resolve(), { timeout: 5000 });
    else setTimeout(resolve, 2000);
  });
}
