import { expect, it } from 'vitest';
import { inOrder } from '#app/engine/in-order.ts';
import { promised, soon } from '../made-up.ts';

it('yields results in the order of the items, and limits how many are started', async () => {
  const work = Array.from({ length: 4 }, () => promised<string>());
  const begun: number[] = [];
  const answers: string[] = [];
  const all = (async () => {
    for await (const { item, answer } of inOrder([0, 1, 2, 3], 2, (i) => (begun.push(i), work[i]!.promise)))
      answers.push(`${item} ${answer}`);
  })();
  await soon();
  expect(begun).toEqual([0, 1]);
  work[1]!.settle('second');
  await soon();
  expect(answers).toEqual([]);
  work[0]!.settle('first');
  await soon();
  expect(answers).toEqual(['0 first', '1 second']);
  expect(begun).toEqual([0, 1, 2, 3].slice(0, begun.length));
  work[3]!.settle('fourth');
  work[2]!.settle('third');
  await all;
  expect(answers).toEqual(['0 first', '1 second', '2 third', '3 fourth']);
});
