import { describe, expect, it } from 'vitest';
import { mergeShort } from '#core/result/merge-short.ts';
import type { Joining } from '#core/result/merge-short.ts';
import { createRandom } from '../classifier/random-model.ts';

/** A run of one letter. `-` is silence. */
interface Run {
  readonly letter: string;
  readonly n: number;
}

const joining: Joining<Run> = {
  lengthS: ({ n }) => n,
  isSpeech: ({ letter }) => letter !== '-',
  isShort: ({ letter, n }) => n < (letter === '-' ? 2 : 4),
  isEqual: (a, b) => a.letter === b.letter,
  // The longer run of speech keeps its letter.
  join: (a, b) => {
    const takesFirst = b.letter === '-' || (a.letter !== '-' && a.n >= b.n);
    return { letter: takesFirst ? a.letter : b.letter, n: a.n + b.n };
  },
};

/** A reference implementation that searches all runs after each step: slow, but obviously correct. */
function slowly(runs: readonly Run[]): Run[] {
  let left = [...runs];
  for (;;) {
    const speaks = (i: number) => left[i] !== undefined && joining.isSpeech(left[i]!);
    const short = left
      .map((run, i) => ({ run, i }))
      .filter(({ run, i }) => joining.isShort(run) && (speaks(i - 1) || speaks(i + 1)))
      .toSorted((a, b) => a.run.n - b.run.n || a.i - b.i)[0];
    if (!short) return left;
    const { i } = short;
    const goesBack = speaks(i - 1) && (!speaks(i + 1) || left[i - 1]!.n >= left[i + 1]!.n);
    const at = goesBack ? i - 1 : i;
    left.splice(at, 2, joining.join(left[at]!, left[at + 1]!));
    left = left.reduce<Run[]>((joined, run) => {
      const last = joined.at(-1);
      if (last?.letter === run.letter) joined[joined.length - 1] = { letter: run.letter, n: last.n + run.n };
      else joined.push(run);
      return joined;
    }, []);
  }
}

function randomRuns(seed: number, n: number): Run[] {
  const random = createRandom(seed);
  const runs: Run[] = [];
  while (runs.length < n) {
    const letter = '-abc'.charAt(Math.floor(random() * 4));
    if (runs.at(-1)?.letter !== letter) runs.push({ letter, n: 1 + Math.floor(random() ** 2 * 8) });
  }
  return runs;
}

const written = (runs: readonly Run[]) => runs.map(({ letter, n }) => letter + n).join(' ');

describe('merging short segments', () => {
  it('matches the reference implementation on random runs', () => {
    for (let seed = 1; seed <= 200; seed++) {
      const runs = randomRuns(seed, 1 + (seed % 40));
      expect(written(mergeShort(runs, joining))).toBe(written(slowly(runs)));
    }
  });

  it('keeps a short word between silences, and accepts no runs', () => {
    expect(
      written(
        mergeShort(
          [
            { letter: '-', n: 9 },
            { letter: 'a', n: 1 },
            { letter: '-', n: 9 },
          ],
          joining,
        ),
      ),
    ).toBe('-9 a1 -9');
    expect(mergeShort([], joining)).toEqual([]);
  });

  it('preserves the total duration', () => {
    const runs = randomRuns(7, 3000);
    const total = (all: readonly Run[]) => all.reduce((sum, { n }) => sum + n, 0);
    expect(total(mergeShort(runs, joining))).toBe(total(runs));
  });
});
