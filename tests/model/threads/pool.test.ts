import { describe, expect, it } from 'vitest';
import { runJobs } from '../../../model/threads/pool.ts';
import type { PoolOptions } from '../../../model/threads/pool.ts';

const pool = (more: Partial<PoolOptions<number, string>> = {}): PoolOptions<number, string> => ({
  ...{ module: new URL('./double.ts', import.meta.url), options: { unit: 'm' }, nThreads: 2, ...more },
});

async function answersOf(jobs: readonly number[], options: PoolOptions<number, string>): Promise<string[]> {
  const answers: string[] = [];
  for await (const { answer } of runJobs(jobs, options)) answers.push(answer);
  return answers;
}

describe('a thread pool', () => {
  it('returns results in the order of the jobs', async () => {
    let nDone = 0;
    expect(await answersOf([3, 1, 2], pool({ onDone: () => nDone++ }))).toEqual(['6 m', '2 m', '4 m']);
    expect(nDone).toBe(3);
    expect(await answersOf([], pool())).toEqual([]);
  });

  it('keeps no results once taken: memory does not grow with 10,000 jobs', async () => {
    let [nAlive, mostAlive] = [0, 0];
    const jobs = Array.from({ length: 10_000 }, (_, i) => i);
    const work = (): Promise<string> => {
      mostAlive = Math.max(mostAlive, ++nAlive);
      return Promise.resolve('');
    };
    let nTaken = 0;
    for await (const { index } of runJobs(jobs, pool({ nThreads: 1, here: () => Promise.resolve(work) }))) {
      expect(index).toBe(nTaken++);
      nAlive--;
    }
    expect(nTaken).toBe(10_000);
    expect(mostAlive).toBeLessThanOrEqual(17);
  });

  it('works ahead by a limited number of jobs while results wait', async () => {
    const begun: number[] = [];
    const work = (job: number): Promise<string> => {
      begun.push(job);
      return Promise.resolve('');
    };
    const run = runJobs(
      Array.from({ length: 500 }, (_, i) => i),
      pool({ nThreads: 1, here: () => Promise.resolve(work) }),
    );
    await run.next();
    await new Promise(setImmediate);
    expect(begun.length).toBeGreaterThan(1);
    expect(begun.length).toBeLessThan(40);
    await run.return(undefined);
    const atEnd = begun.length;
    await new Promise(setImmediate);
    expect(begun).toHaveLength(atEnd);
  });

  it('turns a crash into a result if a handler is given, and continues', async () => {
    const onCrash = (reason: string) => `crashed: ${reason}`;
    const answers = await answersOf([1, -1, 2], pool({ nThreads: 1, onCrash }));
    expect(answers).toEqual(['2 m', expect.stringContaining('below 0'), '4 m']);
  });

  it('otherwise rejects on a crash', async () => {
    await expect(answersOf([1, -1, 2], pool())).rejects.toThrow('below 0');
  });

  it('runs on the calling thread if one is enough and a function is given', async () => {
    const here = () => Promise.resolve((job: number) => Promise.resolve(`here ${job}`));
    expect(await answersOf([1, 2], pool({ nThreads: 1, here }))).toEqual(['here 1', 'here 2']);
    expect(await answersOf([1], pool({ nThreads: 4, here }))).toEqual(['here 1']);
  });
});
