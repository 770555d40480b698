/** @jitsi/rnnoise-wasm ships no types: the asynchronous build, which takes its WASM as bytes. */
declare module '@jitsi/rnnoise-wasm/dist/rnnoise.js' {
  export default function createRNNWasmModule(options: {
    wasmBinary: ArrayBuffer | Uint8Array;
  }): Promise<import('../src/core/signal/rnnoise.ts').RnnoiseModule>;
}
