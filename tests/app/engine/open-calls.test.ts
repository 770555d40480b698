import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { OpenCalls } from '#app/engine/open-calls.ts';
import { fail, ok } from '#app/words/errors.ts';
import { promised } from '../made-up.ts';
import type { Result } from '#app/words/errors.ts';

it('answers calls, and fails pending and later ones once ended', async () => {
  const calls = new OpenCalls();
  expect(await calls.wait(() => Promise.resolve(ok(1)))).toEqual(ok(1));
  const waiting = promised<Result<number>>();
  const answer = calls.wait(() => waiting.promise);
  calls.end(fail('engine/crashed'));
  calls.end(fail('engine/cancelled'));
  waiting.settle(ok(2));
  expect([await answer, await calls.wait(() => Promise.resolve(ok(3)))]).toEqual([
    fail('engine/crashed'),
    fail('engine/crashed'),
  ]);
  expect(calls.areEnded).toBe(true);
});

it('a throwing call rejects', async () => {
  await expect(new OpenCalls().wait(() => Promise.reject(new Error('torn')))).rejects.toThrow('torn');
});

it('keeps no reference to results', async () => {
  setFlagsFromString('--expose-gc');
  const collectGarbage = runInNewContext('gc') as () => void;
  const calls = new OpenCalls();
  const answers: WeakRef<object>[] = [];
  for (let i = 0; i < 20; i++) {
    const answered = await calls.wait(() => Promise.resolve(ok(new Float32Array(1000))));
    if (answered.ok) answers.push(new WeakRef(answered.value));
  }
  await new Promise((resolve) => setTimeout(resolve));
  collectGarbage();
  expect(answers.filter((answer) => answer.deref()).length).toBeLessThanOrEqual(1);
});
