import { describe, expect, it } from 'vitest';
import { callEssentia } from '#core/features/essentia.ts';
import { featureTables } from '#core/features/feature-tables.ts';
import { readTables } from '#core/features/read-tables.ts';
import { tableBytes, tablesOf } from '#core/features/table-bytes.ts';
import * as direct from '../../fixtures/features/essentia-direct.ts';
import { essentia, maxDifference, tables } from '../../fixtures/features/load.ts';
import { noise } from '../../fixtures/features/signals.ts';

const { mel, dct } = tables;

it("the built-in tables equal essentia's bit for bit (if not, run 'npm run make-tables')", () => {
  expect(featureTables).toEqual(tables);
});

it('tables round-trip through bytes', () => {
  expect(tablesOf(tableBytes(tables).slice())).toEqual(tables);
});

describe('tables read from essentia', () => {
  it("have a mel matrix that gives essentia's bands for any spectrum", () => {
    for (let seed = 1; seed <= 5; seed++) {
      const magnitude = noise(257, seed).map((v) => (v + 1) ** 4);
      const bands = Float64Array.from({ length: mel.nBands }, (_, band) => {
        const weights = mel.weights.subarray(mel.start[band]!, mel.start[band + 1]!);
        return weights.reduce((sum, weight, i) => sum + weight * magnitude[mel.firstBin[band]! + i]! ** 2, 0);
      });
      const expected = direct.melBands(magnitude);
      expect(
        maxDifference(
          bands.map((v, i) => v / expected[i]!),
          new Float64Array(64).fill(1),
        ),
      ).toBeLessThan(1e-5);
    }
  });

  it('have a DCT with orthonormal rows that matches essentia', () => {
    for (let a = 0; a < 40; a++) {
      for (const b of [a, (a + 1) % 40]) {
        let product = 0;
        for (let i = 0; i < 64; i++) product += dct[a * 64 + i]! * dct[b * 64 + i]!;
        expect(product).toBeCloseTo(a === b ? 1 : 0, 5);
      }
    }
    const values = noise(64, 9);
    const ours = Float64Array.from({ length: 40 }, (_, row) =>
      values.reduce((sum, v, i) => sum + v * dct[row * 64 + i]!, 0),
    );
    expect(maxDifference(ours, direct.dct(values))).toBeLessThan(1e-5);
  });

  it('have symmetric windows that sum to 2', () => {
    for (const window of [tables.shortWindow, tables.longWindow]) {
      expect(window.reduce((a, b) => a + b, 0)).toBeCloseTo(2, 5);
      expect(maxDifference(window, window.toReversed())).toBeLessThan(1e-9);
    }
  });

  it("can be read twenty times without growing essentia's memory", () => {
    const memory = (essentia as unknown as { module: { HEAPU8: Uint8Array } }).module;
    readTables(essentia);
    const before = memory.HEAPU8.length;
    for (let i = 0; i < 20; i++) readTables(essentia);
    expect(memory.HEAPU8.length).toBe(before);
  });
});

describe('callEssentia', () => {
  it('wraps the numbers that essentia throws in errors that name the algorithm', () => {
    const call = (): unknown =>
      callEssentia(
        essentia,
        'MelBands',
        new Float32Array(257),
        (v) => essentia.MelBands(v, 9000, 257, false, 20, 'unit_max', 64, 16_000, 'power', 'htkMel', 'warping').bands,
      );
    expect(call).toThrow(/essentia's MelBands failed \(\d+\)/);
  });
});
