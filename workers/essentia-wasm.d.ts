/** Types for the web build's factory and its wrapper class, which essentia.js does not ship. */
declare module 'essentia.js/dist/essentia-wasm.web.js' {
  export default function createEssentiaModule(options: {
    instantiateWasm(imports: WebAssembly.Imports, receive: (instance: WebAssembly.Instance) => void): object;
    onAbort(reason: unknown): void;
    print(line: string): void;
    printErr(line: string): void;
  }): Promise<object>;
}
declare module 'essentia.js/dist/essentia.js-core.es.js' {
  const Essentia: new (module: object) => import('../src/core/measurements/algorithms.ts').Algorithms;
  export default Essentia;
}
