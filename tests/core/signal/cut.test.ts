import { describe, expect, it } from 'vitest';
import { createCut } from '#core/signal/cut.ts';
import type { Span } from '#core/signal/cut.ts';

/** A cut of ten samples at 10 Hz, in blocks of `size`. */
function cut(span: Span | null, size: number): { samples: number[]; nBlocks: number } {
  const { take } = createCut(span, 10);
  const whole = createCut(span, 10);
  const samples: number[] = [];
  let nBlocks = 0;
  for (let start = 0; start < 10 && !whole.isOver; start += size) {
    const block = [Float32Array.from({ length: Math.min(size, 10 - start) }, (_, i) => start + i)];
    samples.push(...(take(block)[0] ?? []));
    whole.take(block);
    nBlocks++;
  }
  return { samples, nBlocks };
}

describe('a part of a sound', () => {
  it.each([1, 3, 10])('is the same for any block size: %i samples each', (size) => {
    expect(cut({ startS: 0.2, endS: 0.6 }, size).samples).toEqual([2, 3, 4, 5]);
    expect(cut({ startS: 0.7, endS: null }, size).samples).toEqual([7, 8, 9]);
    expect(cut(null, size).samples).toHaveLength(10);
  });

  it('is over as soon as its end is reached, and empty beyond the end of the sound', () => {
    expect(cut({ startS: 0, endS: 0.3 }, 1).nBlocks).toBe(3);
    expect(cut({ startS: 2, endS: 3 }, 4).samples).toEqual([]);
  });
});
