import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { loadRnnoise } from '#core/signal/rnnoise.ts';
import type { NoiseSuppressor } from '#core/signal/types.ts';

/** Loads RNNoise in Node, from the installed package. Rejects if the package is missing. */
export async function loadSuppressor(): Promise<() => NoiseSuppressor> {
  const path = createRequire(import.meta.url).resolve('@sapphi-red/web-noise-suppressor/rnnoise_simd.wasm');
  return loadRnnoise(await readFile(path));
}
