/// <reference path="../../workers/rnnoise-wasm.d.ts" />
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import createRNNWasmModule from '@jitsi/rnnoise-wasm/dist/rnnoise.js';
import { rnnoiseFactory } from '#core/signal/rnnoise.ts';
import type { NoiseSuppressor } from '#core/signal/types.ts';

/** Loads RNNoise in Node, from the installed package. Rejects where the package is missing. */
export async function loadSuppressor(): Promise<() => NoiseSuppressor> {
  const path = createRequire(import.meta.url).resolve('@jitsi/rnnoise-wasm/dist/rnnoise.wasm');
  return rnnoiseFactory(await createRNNWasmModule({ wasmBinary: await readFile(path) }));
}
