import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm/dist/base.js';
import simdUrl from '@tensorflow/tfjs-backend-wasm/wasm-out/tfjs-backend-wasm-simd.wasm?url';
import { env } from '@tensorflow/tfjs-core';
import './wasm-kernels.ts';

/** Prepares the WASM backend, for the accurate model. The core requires SIMD anyway. */
export function prepare(): Promise<boolean> {
  // The minified threaded build crashes on cross-origin isolated pages, so it is never requested.
  env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  setWasmPaths({
    'tfjs-backend-wasm.wasm': simdUrl,
    'tfjs-backend-wasm-simd.wasm': simdUrl,
    'tfjs-backend-wasm-threaded-simd.wasm': simdUrl,
  });
  return Promise.resolve(typeof WebAssembly === 'object');
}

/** WASM is never lost. */
export function isLost(): boolean {
  return false;
}
