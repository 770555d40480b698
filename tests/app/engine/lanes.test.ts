import { afterEach, expect, it, vi } from 'vitest';
import { fail, ok, type Result } from '#app/words/errors.ts';
import { Lanes, type Helper, type Lane } from '#app/engine/lanes.ts';
import { promised, soon } from '../made-up.ts';

class MadeUpHelper implements Helper {
  isBroken = false;
  isEnded = false;
  starts: Result<unknown> = ok(undefined);

  ready(): Promise<Result<unknown>> {
    return Promise.resolve(this.starts);
  }

  ask(): Promise<never> {
    throw new Error('nobody asks here');
  }

  cancel(): void {
    throw new Error('nobody cancels here');
  }

  end(): void {
    this.isEnded = true;
  }
}

/** Lanes whose work ends on demand. */
function setUp(nAtMost: number, starts: Result<unknown> = ok(undefined)) {
  const first: Lane = new MadeUpHelper();
  const helpers: MadeUpHelper[] = [];
  const begun: { readonly name: string; readonly lane: Lane; readonly end: () => void }[] = [];
  const lanes = new Lanes(
    first,
    () => nAtMost,
    () => {
      const helper = Object.assign(new MadeUpHelper(), { starts });
      helpers.push(helper);
      return helper;
    },
  );
  const run = (name: string): Promise<void> =>
    lanes.run(async (lane) => {
      const { promise, settle } = promised<null>();
      begun.push({ name, lane, end: () => settle(null) });
      await promise;
    });
  const names = (): string[] => begun.map(({ name }) => name);
  const end = async (name: string): Promise<void> => {
    begun.find((work) => work.name === name)?.end();
    await soon();
  };
  return { begun, end, first, helpers, lanes, names, run };
}

afterEach(() => {
  vi.useRealTimers();
});

it('a single lane processes files one after another, in order', async () => {
  const { begun, end, first, helpers, names, run } = setUp(1);
  void Promise.all([run('a'), run('b'), run('c')]);
  await soon();
  expect(names()).toEqual(['a']);
  await end('a');
  await end('b');
  expect(names()).toEqual(['a', 'b', 'c']);
  expect(begun.every(({ lane }) => lane === first)).toBe(true);
  expect(helpers).toHaveLength(0);
});

it('waiting files start helpers, up to the limit', async () => {
  const { helpers, names, run } = setUp(3);
  void Promise.all(['a', 'b', 'c', 'd'].map(run));
  await soon();
  expect(names()).toEqual(['a', 'b', 'c']);
  expect(helpers).toHaveLength(2);
});

it('after a helper fails to start, the first lane continues alone without retrying', async () => {
  const { end, helpers, names, run } = setUp(3, fail('engine/no-wasm'));
  void Promise.all([run('a'), run('b')]);
  await soon();
  expect(names()).toEqual(['a']);
  await end('a');
  void run('c');
  await end('b');
  expect(names()).toEqual(['a', 'b', 'c']);
  expect(helpers.map(({ isEnded }) => isEnded)).toEqual([true]);
});

it('a crashed helper is replaced', async () => {
  const { end, helpers, names, run } = setUp(2);
  void Promise.all(['a', 'b', 'c'].map(run));
  await soon();
  helpers[0]!.isBroken = true;
  await end('b');
  expect(helpers[0]!.isEnded).toBe(true);
  void run('d');
  await soon();
  expect(names()).toEqual(['a', 'b', 'c']);
  expect(helpers).toHaveLength(2);
});

it('work that throws frees its lane', async () => {
  const { lanes, names, run } = setUp(1);
  await expect(lanes.run(() => Promise.reject(new Error('a bug')))).rejects.toThrow('a bug');
  void run('a');
  await soon();
  expect(names()).toEqual(['a']);
});

it('idle helpers end after a while and restart for the next files', async () => {
  const { end, helpers, run } = setUp(2);
  vi.useFakeTimers();
  void Promise.all([run('a'), run('b')]);
  await vi.advanceTimersByTimeAsync(1);
  void end('a');
  void end('b');
  await vi.advanceTimersByTimeAsync(100);
  expect(helpers[0]!.isEnded).toBe(false);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(helpers[0]!.isEnded).toBe(true);
  void Promise.all([run('c'), run('d')]);
  await vi.advanceTimersByTimeAsync(1);
  expect(helpers).toHaveLength(2);
});
