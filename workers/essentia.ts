import EssentiaOverModule from 'essentia.js/dist/essentia.js-core.es.js';
import createEssentiaModule from 'essentia.js/dist/essentia-wasm.web.js';
import wasmUrl from 'essentia.js/dist/essentia-wasm.web.wasm?url';
import type { Algorithms } from '#core/measurements/algorithms.ts';

/**
 * Loads and compiles essentia.js in a browser worker. Its web build with separate WASM is 590 kB compressed, the
 * ES build with the WASM in base64 800 kB.
 * The network's features need only its tables; acoustic measurements need the instance.
 * @returns a new instance. Rejects if the file is missing or WASM cannot run; a later call tries again.
 */
export async function loadEssentia(): Promise<Algorithms> {
  const response = await fetch(wasmUrl);
  if (!response.ok) throw new Error(`${wasmUrl} answered ${response.status}`);
  // With the right MIME type, it is compiled while downloading and stored in the browser's code cache.
  const isNamed = response.headers.get('content-type')?.startsWith('application/wasm');
  const compiled = await (isNamed
    ? WebAssembly.compileStreaming(response)
    : WebAssembly.compile(await response.arrayBuffer()));
  return new EssentiaOverModule(await startModule(compiled));
}

/** The factory on its own never settles if its WASM fails. Here every failure rejects. */
function startModule(compiled: WebAssembly.Module): Promise<object> {
  return new Promise((resolve, reject) => {
    withDocument(() =>
      createEssentiaModule({
        instantiateWasm(imports, receive) {
          WebAssembly.instantiate(compiled, imports).then(receive).catch(reject);
          return {};
        },
        onAbort: (reason) => reject(new Error(`essentia stopped: ${String(reason)}`)),
        print: () => undefined,
        printErr: () => undefined,
      }),
    ).then(resolve, reject);
  });
}

/** The web build reads its script URL from `document`, which workers lack, so provide an empty one while it starts. */
function withDocument<T>(start: () => T): T {
  if ('document' in globalThis) return start();
  Object.defineProperty(globalThis, 'document', { value: {}, configurable: true });
  try {
    return start();
  } finally {
    Reflect.deleteProperty(globalThis, 'document');
  }
}
