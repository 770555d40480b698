/** The two parts of the package that only WebAssembly with threads needs. */
const ofThreads = /wasm-out\/tfjs-backend-wasm-threaded-simd(\.worker)?\.js$/;
const id = '\0tfjs-without-threads';

/**
 * Leaves the threaded WebAssembly of TensorFlow.js out of the build: workers/backends/wasm.ts turns threads off, and nobody needs
 * to load its code for that.
 * @returns {import('vite').Plugin}
 */
export function withoutThreads() {
  return {
    name: 'undertone:without-threads',
    apply: 'build',
    enforce: 'pre',
    resolveId: (source) => (ofThreads.test(source) ? id : null),
    load: (source) =>
      source === id
        ? "export default () => { throw new Error('threads are off'); }; export const wasmWorkerContents = '';"
        : null,
  };
}
