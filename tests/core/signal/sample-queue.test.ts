import { expect, it } from 'vitest';
import { createSampleQueue } from '#core/signal/sample-queue.ts';

it('samples come out in order for any block sizes', () => {
  const queue = createSampleQueue();
  let nIn = 0;
  let nOut = 0;
  for (let round = 0; round < 400; round++) {
    queue.write(Float32Array.from({ length: (round * 37) % 301 }, () => nIn++));
    const out = new Float32Array(Math.min(queue.length, (round * 53) % 257));
    queue.peek(out);
    queue.skip(out.length);
    expect(out).toEqual(Float32Array.from(out, () => nOut++));
  }
  expect(queue.length).toBe(nIn - nOut);
});

it('rejects taking more samples than available', () => {
  const queue = createSampleQueue();
  queue.writeZeros(3);
  expect(() => queue.peek(new Float32Array(4))).toThrow(RangeError);
  expect(() => queue.skip(4)).toThrow(RangeError);
});
