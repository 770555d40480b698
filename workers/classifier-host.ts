import { createAccurateNetwork } from '#core/classifier/accurate/network.ts';
import {
  judgeBatch,
  type AccurateClassifier,
  type Heard,
  type LightClassifier,
  type LoadedClassifier,
} from '#core/classifier/classifier.ts';
import type { EncoderWindow } from '#core/features/encoder-chunk.ts';
import { createJudge, type Judge } from '#core/classifier/judge.ts';
import type { AccurateManifest, LightManifest, Manifest } from '#core/classifier/manifest.ts';
import { createNetwork } from '#core/classifier/network.ts';
import type { Network } from '#core/classifier/network-layers.ts';
import { readWeights } from '#core/classifier/weights.ts';
import type { BackendName } from '#core/protocol.ts';
import type { Tf } from '#core/classifier/tf.ts';
import { enterBackend, kernelsAlone, whileAlive, type Entered } from './backend.ts';
import { breathe } from './breathe.ts';
import { silentEncoderWindow, silentWindow } from './silent-window.ts';

/** A validated model. */
export interface Model<OfManifest extends Manifest = Manifest> {
  readonly manifest: OfManifest;
  readonly weights: ArrayBuffer;
}

/** A network of either model on a backend that can change, or be lost, between forward passes. */
export type ClassifierHost = (LightClassifier | AccurateClassifier) & Hosted;

interface Hosted {
  readonly backend: BackendName;
  /** Median milliseconds of one window per backend tried; null if it could not run. */
  readonly warmUpMs: Readonly<Partial<Record<BackendName, number | null>>>;
  /** Everything after the pooled vector; needs no backend. */
  readonly judge: Judge;
  /** Switches to a backend, or to WASM if it cannot run. @returns false if WASM cannot run either */
  enter(name: BackendName): Promise<boolean>;
}

const nWarmUps = 3;
/** A backend slower than this is measured only once. */
const warmUpBudgetMs = 500;

/** Starts without a backend, so call `enter` first. Forward passes and switches are serialised. */
export function createClassifierHost(model: Model<LightManifest>): LightClassifier & Hosted;
export function createClassifierHost(model: Model<AccurateManifest>): AccurateClassifier & Hosted;
export function createClassifierHost(model: Model): ClassifierHost;
export function createClassifierHost({ manifest, weights: bytes }: Model): ClassifierHost {
  const weights = readWeights(manifest, bytes);
  const judge = createJudge(manifest, weights);
  if (manifest.kind !== 'accurate') {
    // On the CPU, the light model needs no library.
    const enter = (name: BackendName) => (name === 'wasm' ? Promise.resolve(kernelsAlone) : enterBackend(name));
    const host = createHost(judge, enter, (tf) => createNetwork(tf, manifest, weights), silentWindow());
    return Object.assign(host, { manifest });
  }
  const build = (tf: Tf | null): Network<EncoderWindow> => {
    if (!tf) throw new Error('the accurate model needs TensorFlow.js');
    return createAccurateNetwork(tf, manifest, weights, breathe);
  };
  return Object.assign(createHost(judge, enterBackend, build, silentEncoderWindow()), { manifest });
}

/**
 * @param enterOn switches to a backend; null if it cannot run
 * @param build builds the network on the current backend
 * @param silence a window for benchmarking backends
 */
function createHost<Window extends Heard>(
  judge: Judge,
  enterOn: (name: BackendName) => Promise<Entered | null>,
  build: (tf: Tf | null) => Network<Window>,
  silence: Window,
): Hosted & Omit<LoadedClassifier<Window>, 'manifest'> {
  const warmUpMs: Partial<Record<BackendName, number | null>> = {};
  let backend: BackendName = 'wasm';
  let module: Entered | null = null;
  let network: Network<Window> | null = null;
  let last: Promise<unknown> = Promise.resolve();

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  }

  async function tryEnter(name: BackendName): Promise<boolean> {
    const entered = await enterOn(name);
    warmUpMs[name] = null;
    if (!entered) return false;
    let candidate: Network<Window> | null = null;
    try {
      candidate = build(entered.tf);
      warmUpMs[name] = await whileAlive(entered, measure(candidate, silence));
    } catch {
      forget(candidate);
      return false;
    }
    forget(network);
    [backend, module, network] = [name, entered, candidate];
    return true;
  }

  const enter = async (name: BackendName) => (await tryEnter(name)) || (name !== 'wasm' && (await tryEnter('wasm')));

  /** One forward pass; null if the backend failed. */
  async function attempt(windows: readonly Window[]): Promise<Float32Array | null> {
    if (!network || !module) throw new Error('no backend was entered');
    try {
      const pooled = await whileAlive(module, network.pooled(windows));
      const isSound = !module.isLost() && pooled.every(Number.isFinite);
      return isSound || backend === 'wasm' ? pooled : null;
    } catch (error) {
      if (backend === 'wasm') throw error;
      return null;
    }
  }

  async function pooledOf(windows: readonly Window[]): Promise<Float32Array> {
    const pooled = await attempt(windows);
    if (pooled) return pooled;
    // The GPU was lost or cannot run the network: repeat on WASM, and stay there.
    if (!(await tryEnter('wasm'))) throw new Error('the backend failed and WASM cannot run');
    return (await attempt(windows)) ?? new Float32Array(0);
  }

  return {
    judge,
    warmUpMs,
    get backend() {
      return backend;
    },
    enter: (name) => inTurn(() => enter(name)),
    classify: (windows, context) => inTurn(async () => judgeBatch(judge, windows, await pooledOf(windows), context)),
    dispose: () => {
      forget(network);
      network = null;
    },
  };
}

/** If the backend of its tensors is gone, there is nothing to free. */
function forget(network: Pick<Network<never>, 'dispose'> | null): void {
  try {
    network?.dispose();
  } catch {
    return;
  }
}

/** Median milliseconds of a forward pass over one silent window, without the first pass, which compiles. */
async function measure<Window>(network: Network<Window>, window: Window): Promise<number> {
  await network.pooled([window]);
  const times: number[] = [];
  for (let spentMs = 0; times.length < nWarmUps && spentMs < warmUpBudgetMs; spentMs += times.at(-1) ?? 0) {
    const startMs = performance.now();
    const pooled = await network.pooled([window]);
    if (!pooled.every(Number.isFinite)) throw new Error('the backend gives no numbers');
    times.push(performance.now() - startMs);
  }
  return times.sort((a, b) => a - b)[times.length >> 1] ?? 0;
}
