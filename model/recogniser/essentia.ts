import { createRequire } from 'node:module';
import type { Algorithms } from '#core/measurements/algorithms.ts';

interface EssentiaPackage {
  readonly EssentiaWASM: unknown;
  readonly Essentia: new (module: unknown) => Algorithms;
}

let loaded: Algorithms | null = null;

/**
 * essentia.js in Node (its UMD build compiles its WASM at once). One instance per thread, made at the first call.
 * The package speaks CommonJS only, hence `require`.
 */
export function loadEssentia(): Algorithms {
  if (loaded) return loaded;
  const essentiaJs = createRequire(import.meta.url)('essentia.js') as EssentiaPackage;
  loaded = new essentiaJs.Essentia(essentiaJs.EssentiaWASM);
  return loaded;
}
