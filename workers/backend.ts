import type { Tf } from '#core/classifier/tf.ts';
import type { BackendName } from '#core/protocol.ts';

/** What each module in backends/ offers. */
interface BackendModule {
  /** Registers the backend; false where this machine does not have it. */
  prepare(): Promise<boolean>;
  /** The device was taken away. Asked only while it is the current backend. */
  isLost(): boolean;
}

/** What a network is built with and watched by. */
export interface Entered {
  /** Null: no library, the core's own kernels on the processor. */
  readonly tf: Tf | null;
  isLost(): boolean;
}

/** One narrow module each, fetched only when asked for: all together they are four times as large as WASM alone. */
const loaders: Readonly<Record<BackendName, () => Promise<BackendModule>>> = {
  wasm: () => import('./backends/wasm.ts'),
  webgl: () => import('./backends/webgl.ts'),
  webgpu: () => import('./backends/webgpu.ts'),
};

/** TensorFlow.js itself, once something was computed with it. */
let loaded: typeof import('./tf-ops.ts') | null = null;

/** Tensors in use; none before TensorFlow.js is needed. */
export function tensorMemory(): { readonly numTensors: number; readonly numBytes: number } {
  return loaded?.memory() ?? { numTensors: 0, numBytes: 0 };
}

/** The processor and the core's own kernels, which need no library. */
export const kernelsAlone: Entered = { tf: null, isLost: () => false };

/**
 * Makes a backend of TensorFlow.js the current one; the library is fetched when it is first needed. Tensors made on another backend
 * stay there: build the network anew.
 * @returns null where this machine cannot run it; TensorFlow.js may then be without a backend
 */
export async function enterBackend(name: BackendName): Promise<Entered | null> {
  try {
    const library = import('./tf-ops.ts');
    const [module, tf] = await Promise.all([loaders[name](), library]);
    loaded = tf;
    // A missing adapter fails quietly: setBackend is false, or another backend is taken.
    const isReady = (await module.prepare()) && (await tf.setBackend(name)) && tf.getBackend() === name;
    return isReady ? { tf, isLost: () => module.isLost() } : null;
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
