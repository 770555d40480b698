import { getBackend, setBackend } from '@tensorflow/tfjs-core';
import type { BackendName } from '#core/protocol.ts';

/** What each module in backends/ offers. */
export interface BackendModule {
  /** Registers the backend; false where this machine does not have it. */
  prepare(): Promise<boolean>;
  /** The device was taken away. Asked only while it is the current backend. */
  isLost(): boolean;
}

/** One narrow module each, fetched only when asked for: all together they are four times as large as WASM alone. */
const loaders: Readonly<Record<BackendName, () => Promise<BackendModule>>> = {
  wasm: () => import('./backends/wasm.ts'),
  webgl: () => import('./backends/webgl.ts'),
  webgpu: () => import('./backends/webgpu.ts'),
};

/**
 * Makes a backend the current one. Tensors made on another stay there: build the network anew.
 * @returns the module, or null where this machine cannot run it; TensorFlow.js may then be without a backend
 */
export async function enterBackend(name: BackendName): Promise<BackendModule | null> {
  try {
    const module = await loaders[name]();
    // A missing adapter fails quietly: setBackend is false, or another backend is taken.
    const isReady = (await module.prepare()) && (await setBackend(name)) && getBackend() === name;
    return isReady ? module : null;
  } catch {
    return null;
  }
}

const watchEveryMs = 50;
/** No pass takes this long; GPUs imitated in software need seconds. */
const patienceMs = 60_000;

/**
 * Waits for work on a backend, whose answer never comes once the device is lost.
 * @returns what the work gives; rejects when the device is lost meanwhile, or takes impossibly long
 */
export async function whileAlive<T>(module: BackendModule, work: Promise<T>): Promise<T> {
  let watch: ReturnType<typeof setInterval> | undefined;
  const loss = new Promise<never>((_, reject) => {
    const startMs = performance.now();
    watch = setInterval(() => {
      if (module.isLost() || performance.now() - startMs > patienceMs) reject(new Error('the backend does not answer'));
    }, watchEveryMs);
  });
  try {
    return await Promise.race([work, loss]);
  } finally {
    clearInterval(watch);
  }
}
