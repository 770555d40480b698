import createRNNWasmModule from '@jitsi/rnnoise-wasm/dist/rnnoise.js';
import { rnnoiseFactory } from '#core/signal/rnnoise.ts';
import type { NoiseSuppressor, NoiseSuppressorFactory } from '#core/signal/types.ts';

/**
 * RNNoise in the browser, fetched and compiled when noise is first met: most sounds need none.
 * @param wasmUrl where rnnoise.wasm of @jitsi/rnnoise-wasm lies
 * @returns a factory of suppressors. Where the file is missing or WASM cannot run, the sound at hand gets none, and the next one with
 *   noise tries again.
 */
export function createSuppressors(wasmUrl: string): NoiseSuppressorFactory {
  let make: (() => NoiseSuppressor) | null = null;
  let loading: Promise<void> | null = null;
  let isFailed = false;

  async function load(): Promise<void> {
    try {
      const response = await fetch(wasmUrl);
      if (!response.ok) throw new Error(`${wasmUrl} answered ${response.status}`);
      make = rnnoiseFactory(await createRNNWasmModule({ wasmBinary: await response.arrayBuffer() }));
    } catch {
      // Without it the app works, only less well in noise.
      isFailed = true;
    }
    loading = null;
  }

  return () => {
    if (make) return make();
    if (isFailed) {
      isFailed = false;
      return null;
    }
    return (loading ??= load());
  };
}
