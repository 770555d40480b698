import EssentiaOverModule from 'essentia.js/dist/essentia.js-core.es.js';
import createEssentiaModule from 'essentia.js/dist/essentia-wasm.web.js';
import wasmUrl from 'essentia.js/dist/essentia-wasm.web.wasm?url';
import type { Algorithms } from '#core/measurements/algorithms.ts';

/**
 * Fetches and compiles essentia.js in a browser's worker. Its web build with the WASM beside it is 590 kB compressed, the
 * ES build with the WASM in base64 800 kB.
 * The network's features need its tables only; measurements of sound need the instance.
 * @returns a new instance. Rejects where the file is missing or WASM cannot run; a later call tries again.
 */
export async function loadEssentia(): Promise<Algorithms> {
  const response = await fetch(wasmUrl);
  if (!response.ok) throw new Error(`${wasmUrl} answered ${response.status}`);
  // Compiled while it arrives, and from the browser's cache of compiled code, where the server names the type.
  const isNamed = response.headers.get('content-type')?.startsWith('application/wasm');
  const compiled = await (isNamed
    ? WebAssembly.compileStreaming(response)
    : WebAssembly.compile(await response.arrayBuffer()));
  return new EssentiaOverModule(await startModule(compiled));
}

/** Left to itself, the factory never settles when its WASM fails: here every failure rejects. */
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

/** The web build asks `document` where its script came from, and a worker has none: lend it an empty one while it starts. */
function withDocument<T>(start: () => T): T {
  if ('document' in globalThis) return start();
  Object.defineProperty(globalThis, 'document', { value: {}, configurable: true });
  try {
    return start();
  } finally {
    Reflect.deleteProperty(globalThis, 'document');
  }
}
