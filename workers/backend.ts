import type { Tf } from '#core/classifier/tf.ts';
import type { BackendName } from '#core/protocol.ts';

/** The interface of the modules in backends/. */
interface BackendModule {
  /** Registers the backend; false if this machine does not support it. */
  prepare(): Promise<boolean>;
  /** Whether the device was lost. Only called while it is the current backend. */
  isLost(): boolean;
}

/** A ready backend. */
export interface Entered {
  /** Null: no library, but the core's C kernels on the CPU. */
  readonly tf: Tf | null;
  isLost(): boolean;
}

/** One module per backend, loaded on demand, because all together are four times as large as WASM alone. */
const loaders: Readonly<Record<BackendName, () => Promise<BackendModule>>> = {
  wasm: () => import('./backends/wasm.ts'),
  webgl: () => import('./backends/webgl.ts'),
  webgpu: () => import('./backends/webgpu.ts'),
};

/** TensorFlow.js, once it has been used. */
let loaded: typeof import('./tf-ops.ts') | null = null;

/** Number of tensors in use; 0 before TensorFlow.js is loaded. */
export function tensorMemory(): { readonly numTensors: number; readonly numBytes: number } {
  return loaded?.memory() ?? { numTensors: 0, numBytes: 0 };
}

/** The core's C kernels on the CPU, which need no library. */
export const kernelsAlone: Entered = { tf: null, isLost: () => false };

/**
 * Switches TensorFlow.js to a backend. The library is loaded when first needed. Tensors on another backend
 * stay there, so the network must be rebuilt.
 * @returns null if this machine cannot run it; TensorFlow.js may then have no backend
 */
export async function enterBackend(name: BackendName): Promise<Entered | null> {
  try {
    const library = import('./tf-ops.ts');
    const [module, tf] = await Promise.all([loaders[name](), library]);
    loaded = tf;
    // A missing adapter fails silently: setBackend returns false, or another backend is used.
    const isReady = (await module.prepare()) && (await tf.setBackend(name)) && tf.getBackend() === name;
    return isReady ? { tf, isLost: () => module.isLost() } : null;
  } catch {
    return null;
  }
}

const watchEveryMs = 50;
/** No forward pass takes this long. Software-emulated GPUs need seconds, on a busy machine a minute. */
const patienceMs = 180_000;

/**
 * Waits for work on a backend. If the device is lost, such work never settles.
 * @returns the result of the work; rejects if the device is lost or the work takes too long
 */
export async function whileAlive<T>({ isLost }: Entered, work: Promise<T>): Promise<T> {
  let watch: ReturnType<typeof setInterval> | undefined;
  const loss = new Promise<never>((_, reject) => {
    const startMs = performance.now();
    watch = setInterval(() => {
      if (isLost() || performance.now() - startMs > patienceMs) reject(new Error('the backend does not answer'));
    }, watchEveryMs);
  });
  try {
    return await Promise.race([work, loss]);
  } finally {
    clearInterval(watch);
  }
}
