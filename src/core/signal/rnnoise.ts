import type { NoiseSuppressor } from './types.ts';

/** The core has no browser's or Node's types: the part of WebAssembly that is used here. */
declare const WebAssembly: {
  instantiate(bytes: Uint8Array, imports: object): Promise<{ readonly instance: { readonly exports: unknown } }>;
};

/** The exports of rnnoise_simd.wasm that are used. Pointers are byte addresses. */
interface RnnoiseExports {
  readonly memory: { readonly buffer: ArrayBuffer };
  __wasm_call_ctors(): void;
  rnnoise_create(model: number): number;
  rnnoise_destroy(state: number): void;
  /** Returns the probability of speech. */
  rnnoise_process_frame(state: number, out: number, input: number): number;
  malloc(nBytes: number): number;
  free(pointer: number): void;
}

const frameSamples = 480;
/** RNNoise works on samples in the range of 16-bit integers. */
const fullScale = 32_768;

/**
 * Instantiates RNNoise (Valin 2018). Each suppressor has its own state and must be disposed; the memory holds about 600 of them.
 * @param wasm rnnoise_simd.wasm from @sapphi-red/web-noise-suppressor
 * @returns a factory of suppressors, which throws when the memory is full. Rejects if WASM with SIMD cannot run.
 */
export async function loadRnnoise(wasm: Uint8Array): Promise<() => NoiseSuppressor> {
  const env = {
    emscripten_memcpy_big: (to: number, from: number, nBytes: number): void =>
      void new Uint8Array(rnnoise.memory.buffer).copyWithin(to, from, from + nBytes),
    // The memory cannot grow: malloc then returns 0.
    emscripten_resize_heap: () => 0,
    __assert_fail: () => {
      throw new Error('RNNoise failed');
    },
  };
  const { instance } = await WebAssembly.instantiate(wasm, { env });
  const rnnoise = instance.exports as RnnoiseExports;
  rnnoise.__wasm_call_ctors();
  return () => createSuppressor(rnnoise);
}

function createSuppressor(rnnoise: RnnoiseExports): NoiseSuppressor {
  const state = rnnoise.rnnoise_create(0);
  const buffer = rnnoise.malloc(frameSamples * Float32Array.BYTES_PER_ELEMENT);
  if (state === 0 || buffer === 0) throw new Error('no memory is left for RNNoise');
  const samples = new Float32Array(rnnoise.memory.buffer, buffer, frameSamples);
  let isDisposed = false;
  return {
    process(frame480) {
      for (let i = 0; i < frameSamples; i++) samples[i] = frame480[i]! * fullScale;
      const probability = rnnoise.rnnoise_process_frame(state, buffer, buffer);
      for (let i = 0; i < frameSamples; i++) frame480[i] = samples[i]! / fullScale;
      return probability;
    },
    dispose() {
      if (isDisposed) return;
      isDisposed = true;
      rnnoise.rnnoise_destroy(state);
      rnnoise.free(buffer);
    },
  };
}
