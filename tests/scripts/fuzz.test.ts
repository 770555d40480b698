import { describe, expect, it } from 'vitest';
import { mutated } from '../../scripts/fuzz/mutate.ts';
import { fuzz } from '../../scripts/fuzz/run.ts';
import { awkwardFiles } from '../workers/sound/awkward.ts';

const sources = awkwardFiles.map(({ file }) => `tests/fixtures/sound/${file}`);

describe('fuzzing', () => {
  it('makes the same file from the same seed and number', () => {
    const sounds = [new Uint8Array(5000).fill(1), new Uint8Array(3000).fill(2)];
    const all = Array.from({ length: 200 }, (_, i) => mutated(sounds, 7, i));
    expect(mutated(sounds, 7, 3)).toEqual(all[3]);
    expect(mutated(sounds, 8, 3)).not.toEqual(all[3]);
    const ways = new Set(all.flatMap(({ done }) => done));
    expect([...ways].toSorted()).toEqual(
      ['bits', 'cut', 'head', 'hole', 'insert', 'join', 'repeat', 'size', 'swap', 'zeros'].toSorted(),
    );
  });

  it('finds no damaged file that hangs, crashes or decodes to more than it contains', async () => {
    const report = await fuzz({ sources, seed: 20261130, nFiles: 40, limitMs: 120_000 });
    expect(report.findings).toEqual([]);
    expect(report.nRead).toBeGreaterThan(7);
    expect(Object.keys(report.codes).length).toBeGreaterThan(0);
  });

  it('reports a decoder that hangs', async () => {
    // No process can answer within 0 ms.
    const report = await fuzz({ sources, seed: 1, nFiles: 1, limitMs: 0 });
    expect(report.findings).toEqual([expect.objectContaining({ number: 0, what: 'hangs' })]);
  });
});
