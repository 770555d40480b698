/** The two modules of the package that only multithreaded WebAssembly needs. */
const ofThreads = /wasm-out\/tfjs-backend-wasm-threaded-simd(\.worker)?\.js$/;
const id = '\0tfjs-without-threads';

/**
 * Removes the multithreaded WebAssembly of TensorFlow.js from the build, because workers/backends/wasm.ts turns threads off.
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
