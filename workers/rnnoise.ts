import createRNNWasmModule from '@jitsi/rnnoise-wasm/dist/rnnoise.js';
import { rnnoiseFactory } from '#core/signal/rnnoise.ts';
import type { NoiseSuppressorFactory } from '#core/signal/types.ts';

/**
 * Fetches and compiles RNNoise in the browser.
 * @param wasmUrl where rnnoise.wasm of @jitsi/rnnoise-wasm lies
 * @returns a factory of suppressors. Rejects where the file is missing or WASM cannot run.
 */
export async function loadSuppressor(wasmUrl: string): Promise<NoiseSuppressorFactory> {
  const response = await fetch(wasmUrl);
  if (!response.ok) throw new Error(`${wasmUrl} answered ${response.status}`);
  return rnnoiseFactory(await createRNNWasmModule({ wasmBinary: await response.arrayBuffer() }));
}
