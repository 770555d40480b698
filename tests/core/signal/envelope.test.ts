import { expect, it } from 'vitest';
import { createEnvelope } from '#core/signal/envelope.ts';

it('keeps the minimum and maximum sample of each hop across blocks', () => {
  const envelope = createEnvelope(4);
  envelope.push(Float32Array.from([1, -2, 3]));
  envelope.push(Float32Array.from([0, 5, 6, 7, 8, -9]));
  expect([...envelope.take(2)]).toEqual([-2, 3, 5, 8]);
  expect(() => envelope.take(1)).toThrow(RangeError);
  envelope.end();
  expect([...envelope.take(1)]).toEqual([-9, -9]);
});
