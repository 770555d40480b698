import type { BackendName } from '#core/protocol.ts';

/** A GPU must be this much faster than WASM to be worth using, because it also powers up a second chip. */
const clearlyFaster = 0.7;

/** Selects the backend: the fastest GPU if it is clearly faster than WASM, otherwise WASM. */
export function fastest({ wasm, ...gpus }: Readonly<Partial<Record<BackendName, number | null>>>): BackendName {
  let best: BackendName = 'wasm';
  let limitMs = (wasm ?? Infinity) * clearlyFaster;
  for (const backend of ['webgpu', 'webgl'] as const) {
    const ms = gpus[backend] ?? Infinity;
    if (ms < limitMs) [best, limitMs] = [backend, ms];
  }
  return best;
}
