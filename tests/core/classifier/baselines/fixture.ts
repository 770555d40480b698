import { readFileSync } from 'node:fs';
import type { BaselineManifest } from '#core/classifier/baselines/manifest.ts';
import { functionalsVersion, nFunctionals } from '#core/classifier/baselines/functionals.ts';
import { config } from '#core/config.ts';

const file = (name: string) => readFileSync(new URL(`../../../fixtures/baselines/${name}`, import.meta.url));
const json = (name: string): unknown => JSON.parse(file(name).toString());

/** Output of scikit-learn and NumPy, written by tests/fixtures/baselines/make.py. */
export const expected = json('expected.json') as {
  functionals: number[];
  decisions: number[][];
  svm: number[][];
  votes: number[][];
  forest: number[][];
};

/** Manifest of the made-up baseline classifiers, as if trained on the current features. */
export const manifest = {
  ...(json('baselines.json') as BaselineManifest),
  featureVersion: config.featureVersion,
  functionalsVersion,
  config,
} as BaselineManifest;

/** Their weights file in its own buffer. */
export const bytes = Uint8Array.from(file('baselines.bin')).buffer;

/** Row r of the made-up functionals in make.py. */
export function madeUp(r: number): Float32Array {
  return Float32Array.from({ length: nFunctionals }, (_, i) => Math.sin(0.37 * i + 1.3 * r) + Math.cos(0.011 * i * r));
}
