import type { NoiseSuppressor } from './types.ts';

/** The part of @jitsi/rnnoise-wasm's module that is used; pointers are byte addresses. */
export interface RnnoiseModule {
  _rnnoise_create(model: number): number;
  _rnnoise_destroy(state: number): void;
  /** Returns the probability of speech. */
  _rnnoise_process_frame(state: number, out: number, input: number): number;
  _malloc(nBytes: number): number;
  _free(pointer: number): void;
  /** Replaced by a fresh view whenever the module's memory grows. */
  readonly HEAPF32: Float32Array;
}

const frameSamples = 480;
/** RNNoise works on samples in the range of 16-bit integers. */
const fullScale = 32_768;

/** Wraps a loaded RNNoise module. Each suppressor has its own state and must be disposed. */
export function rnnoiseFactory(module: RnnoiseModule): () => NoiseSuppressor {
  return () => createSuppressor(module);
}

function createSuppressor(module: RnnoiseModule): NoiseSuppressor {
  const state = module._rnnoise_create(0);
  const buffer = module._malloc(frameSamples * Float32Array.BYTES_PER_ELEMENT);
  const first = buffer / Float32Array.BYTES_PER_ELEMENT;
  let isDisposed = false;
  return {
    process(frame480) {
      const heap = module.HEAPF32;
      for (let i = 0; i < frameSamples; i++) heap[first + i] = frame480[i]! * fullScale;
      const probability = module._rnnoise_process_frame(state, buffer, buffer);
      const result = module.HEAPF32;
      for (let i = 0; i < frameSamples; i++) frame480[i] = result[first + i]! / fullScale;
      return probability;
    },
    dispose() {
      if (isDisposed) return;
      isDisposed = true;
      module._rnnoise_destroy(state);
      module._free(buffer);
    },
  };
}
