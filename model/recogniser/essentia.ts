import { createRequire } from 'node:module';
import type { Algorithms } from '#core/measurements/algorithms.ts';

interface EssentiaPackage {
  readonly EssentiaWASM: unknown;
  readonly Essentia: new (module: unknown) => Algorithms;
}

let loaded: Algorithms | null = null;

/**
 * essentia.js in Node, in its UMD build, which compiles the WASM synchronously. One instance per thread, created by the first call.
 * The package is CommonJS, hence `require`.
 */
export function loadEssentia(): Algorithms {
  if (loaded) return loaded;
  const essentiaJs = createRequire(import.meta.url)('essentia.js') as EssentiaPackage;
  loaded = new essentiaJs.Essentia(essentiaJs.EssentiaWASM);
  return loaded;
}
