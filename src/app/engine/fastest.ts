import type { BackendName } from '#core/protocol.ts';

/** A GPU must be this much faster than WASM to be worth the move: it also wakes a second chip. */
const clearlyFaster = 0.7;

/** The backend to use: the fastest GPU if it is clearly faster than WASM, else WASM. */
export function fastest({ wasm, ...gpus }: Readonly<Partial<Record<BackendName, number | null>>>): BackendName {
  let best: BackendName = 'wasm';
  let limitMs = (wasm ?? Infinity) * clearlyFaster;
  for (const backend of ['webgpu', 'webgl'] as const) {
    const ms = gpus[backend] ?? Infinity;
    if (ms < limitMs) [best, limitMs] = [backend, ms];
  }
  return best;
}
