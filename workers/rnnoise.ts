import { loadRnnoise } from '#core/signal/rnnoise.ts';
import type { NoiseSuppressor, NoiseSuppressorFactory } from '#core/signal/types.ts';

/**
 * RNNoise in the browser, loaded when noise is first detected, because most recordings do not need it.
 * @param wasmUrl URL of rnnoise_simd.wasm from @sapphi-red/web-noise-suppressor
 * @returns a factory of suppressors. If the file is missing or WASM cannot run, the current recording is not denoised, and the next one
 *   with noise tries again.
 */
export function createSuppressors(wasmUrl: string): NoiseSuppressorFactory {
  let make: (() => NoiseSuppressor) | null = null;
  let loading: Promise<void> | null = null;
  let isFailed = false;

  async function load(): Promise<void> {
    try {
      const response = await fetch(wasmUrl);
      if (!response.ok) throw new Error(`${wasmUrl} answered ${response.status}`);
      make = await loadRnnoise(new Uint8Array(await response.arrayBuffer()));
    } catch {
      // The app works without it, but less well in noise.
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
