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
