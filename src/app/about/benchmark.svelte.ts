import type { BackendName } from '#core/protocol.ts';
import { benchmark } from './backend-benchmark.ts';
import type { BackendSpeed } from './backend-benchmark.ts';

export type { BackendSpeed } from './backend-benchmark.ts';

/** A backend that takes longer than this is considered unusable. */
const patienceMs = 60_000;
const backends: readonly BackendName[] = ['wasm', 'webgl', 'webgpu'];

/** State of a benchmark over all backends. */
export class Benchmark {
  phase = $state<'idle' | 'running' | 'done' | 'failed'>('idle');
  /** The backend being measured. */
  current = $state<BackendName | null>(null);
  speeds = $state.raw<readonly BackendSpeed[]>([]);
  #stop: AbortController | null = null;

  /**
   * Measures all backends in turn. Never rejects.
   * @param modelUrl folder of the model
   * @param soundUrl a short recording shipped with the app
   */
  async run(modelUrl: string, soundUrl: string): Promise<void> {
    if (this.phase === 'running') return;
    const stop = new AbortController();
    this.#stop = stop;
    this.speeds = [];
    this.phase = 'running';
    try {
      const sound = await (await fetch(soundUrl)).blob();
      for (const backend of backends) {
        if (stop.signal.aborted) break;
        this.current = backend;
        const signal = AbortSignal.any([stop.signal, AbortSignal.timeout(patienceMs)]);
        const none: BackendSpeed = { backend, windowMs: null, timesRealTime: null, liveHopMs: null };
        const speed = await Promise.race([benchmark(modelUrl, backend, sound, signal), settled(signal, none)]);
        if (!stop.signal.aborted) this.speeds = [...this.speeds, speed];
      }
      this.phase = stop.signal.aborted ? 'idle' : 'done';
    } catch {
      this.phase = 'failed';
    }
    this.current = null;
  }

  /** Cancels the run and discards its results. */
  cancel(): void {
    this.#stop?.abort();
  }
}

function settled<T>(signal: AbortSignal, value: T): Promise<T> {
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(value), { once: true }));
}
