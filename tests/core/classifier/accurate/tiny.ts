import { readFileSync } from 'node:fs';
import type { AccurateManifest } from '#core/classifier/manifest.ts';

const file = (name: string) => readFileSync(new URL(`../../../fixtures/accurate/tiny/${name}`, import.meta.url));

/** The small random model of fixtures/accurate/make_tiny.py, as a fresh copy. */
export function tinyModel(): { manifest: AccurateManifest; bytes: ArrayBuffer } {
  return {
    manifest: JSON.parse(file('manifest.json').toString()) as AccurateManifest,
    bytes: Uint8Array.from(file('weights.bin')).buffer,
  };
}

/** PyTorch's output for a sound in make_tiny.py: each window's pooled vector and logits. */
export interface TinyExpected {
  readonly pooled: readonly number[][];
  readonly logits: readonly number[][];
}

/** Expected outputs of the three sounds. */
export function tinyExpected(): readonly TinyExpected[] {
  return JSON.parse(file('expected.json').toString()) as TinyExpected[];
}
