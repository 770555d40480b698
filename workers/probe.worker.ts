import { expose } from 'comlink';
import { isWorthMeasuring } from './backend.ts';
import { createClassifierHost } from './classifier-host.ts';
import { loadModel } from './model-store.ts';
import type { BackendName } from '#core/protocol.ts';

/** Measures a GPU apart from the analysis worker, which its shaders would hold up for seconds. Ended after use. */
export interface Probe {
  /** Median milliseconds of one window, or null where there is no such GPU or the network does not run on it. */
  measure(modelUrl: string, backend: BackendName): Promise<number | null>;
}

const probe: Probe = {
  async measure(modelUrl, backend) {
    if (!(await isWorthMeasuring(backend))) return null;
    const model = await loadModel(modelUrl, () => undefined);
    if (!model.ok) return null;
    const host = createClassifierHost(model.value);
    await host.enter(backend);
    return host.warmUpMs[backend] ?? null;
  },
};

expose(probe);
