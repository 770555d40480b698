import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { createFeatureExtractor } from '#core/features/extractor.ts';
import { featureGroups, group, nFeatures } from '#core/features/layout.ts';
import { essentia, maxDifference, reference, tables } from '../../fixtures/features/load.ts';
import { signals, speechLikeFrames } from '../../fixtures/features/signals.ts';

function rowOf(frame: Float32Array): Float32Array {
  const row = new Float32Array(nFeatures);
  createFeatureExtractor(tables).process(frame, row, 0);
  return row;
}

/** The values of a feature group in a row. */
function part(row: Float32Array, name: (typeof featureGroups)[number]['name']): Float32Array {
  const { start, size } = group(name);
  return row.subarray(start, start + size);
}

/** Heap size in bytes after garbage collection. */
function heapInUse(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed;
}

describe('the feature extractor', () => {
  it.each(Object.entries(signals))('writes every feature of the %s to its columns', (name, frame) => {
    const expected = reference[name]!;
    const row = rowOf(frame);
    for (const key of ['logMel', 'mfcc', 'chroma', 'contrast', 'zeroCrossingRate', 'voicing', 'energy'] as const) {
      expect(maxDifference(part(row, key), expected[key]), key).toBeLessThan(0.01);
    }
    const isVoiced = expected.voicing[0]! >= 0.5;
    expect(part(row, 'pitch')[0]).toBeCloseTo(isVoiced ? Math.log2(expected.pitchHz[0]! / 60) : 0, 4);
  });

  it('writes only the row at the given offset', () => {
    const out = new Float32Array(3 * nFeatures).fill(7);
    createFeatureExtractor(tables).process(signals['noise']!, out, nFeatures);
    expect(out.subarray(0, nFeatures).every((v) => v === 7)).toBe(true);
    expect(out.subarray(2 * nFeatures).every((v) => v === 7)).toBe(true);
    expect(out.subarray(nFeatures, 2 * nFeatures)).toEqual(rowOf(signals['noise']!));
  });

  it('reuses pitch, chroma and contrast in every second frame, and nothing else', () => {
    const extractor = createFeatureExtractor(tables);
    const rows = Array.from({ length: 3 }, () => new Float32Array(nFeatures));
    extractor.process(signals['vowel at 200 Hz']!, rows[0]!, 0);
    extractor.process(signals['noise']!, rows[1]!, 0);
    extractor.process(signals['noise']!, rows[2]!, 0);
    for (const { name } of featureGroups) {
      const isLong = ['chroma', 'contrast', 'pitch', 'voicing'].includes(name);
      const from = isLong ? rows[0]! : rows[2]!;
      expect(part(rows[1]!, name), name).toEqual(part(from, name));
      expect(part(rows[2]!, name), name).not.toEqual(part(rows[0]!, name));
    }
  });

  it('gives the same rows when a sound is repeated', () => {
    const frames = speechLikeFrames();
    const run = (): Float32Array => {
      const extractor = createFeatureExtractor(tables);
      const out = new Float32Array(frames.length * nFeatures);
      frames.forEach((frame, t) => extractor.process(frame, out, t * nFeatures));
      return out;
    };
    expect(run()).toEqual(run());
  });

  const impulse = new Float32Array(1024);
  impulse[512] = 1;
  const square = Float32Array.from({ length: 1024 }, (_, i) => (i % 100 < 50 ? 1 : -1));
  it.each([
    ['digital silence', new Float32Array(1024)],
    ['a single impulse', impulse],
    ['sound clipped to a square', square],
    ['the smallest positive numbers', new Float32Array(1024).fill(1e-45)],
    ['a constant', new Float32Array(1024).fill(0.5)],
    ['sound far above full scale', square.map((v) => v * 1e6)],
  ])('gives finite values for %s', (_, frame) => {
    expect(rowOf(frame).every(Number.isFinite)).toBe(true);
  });

  it('gives zeros for digital silence, except for levels', () => {
    const row = rowOf(new Float32Array(1024));
    for (const name of ['chroma', 'contrast', 'zeroCrossingRate', 'pitch', 'voicing'] as const) {
      expect(
        part(row, name).every((v) => v === 0),
        name,
      ).toBe(true);
    }
  });

  it('gives the same level-independent features 60 dB lower', () => {
    for (const frame of speechLikeFrames().slice(0, 40)) {
      const loud = rowOf(frame);
      const soft = rowOf(frame.map((v) => v / 1000));
      for (const name of ['chroma', 'contrast', 'zeroCrossingRate', 'pitch', 'voicing'] as const) {
        expect(maxDifference(part(loud, name), part(soft, name)), name).toBeLessThan(1e-3);
      }
    }
  });

  it('leaks neither heap nor WASM memory over five minutes of frames', () => {
    const wasm = (essentia as unknown as { module: { HEAPU8: Uint8Array } }).module;
    const frames = speechLikeFrames();
    const extractor = createFeatureExtractor(tables);
    const row = new Float32Array(nFeatures);
    const run = (n: number): void => {
      for (let t = 0; t < n; t++) extractor.process(frames[t % frames.length]!, row, 0);
    };
    run(2000);
    const heapBefore = heapInUse();
    const wasmBefore = wasm.HEAPU8.length;
    run(30_000);
    // Allows less than 50 bytes per frame.
    expect(heapInUse() - heapBefore).toBeLessThan(1.5e6);
    expect(wasm.HEAPU8.length).toBe(wasmBefore);
  });
});
