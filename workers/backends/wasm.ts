import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm/dist/base.js';
import simdUrl from '@tensorflow/tfjs-backend-wasm/wasm-out/tfjs-backend-wasm-simd.wasm?url';
import { env } from '@tensorflow/tfjs-core';
import './wasm-kernels.ts';

/** Readies the WASM backend, for the accurate model. Without SIMD, nothing of the core runs anyway. */
export function prepare(): Promise<boolean> {
  // The threaded build crashes when minified, as soon as a page is cross-origin isolated; its file is never asked for.
  env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  setWasmPaths({
    'tfjs-backend-wasm.wasm': simdUrl,
    'tfjs-backend-wasm-simd.wasm': simdUrl,
    'tfjs-backend-wasm-threaded-simd.wasm': simdUrl,
  });
  return Promise.resolve(typeof WebAssembly === 'object');
}

/** WASM cannot be taken away. */
export function isLost(): boolean {
  return false;
}
