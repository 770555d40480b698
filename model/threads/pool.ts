import { Worker } from 'node:worker_threads';
import { bundleOf } from './bundle.mjs';

/** Does one job at a time. */
export type Work<Job, Answer> = (job: Job) => Promise<Answer>;

/** What a thread's module exports as `start`: called once per thread; the returned function does the thread's jobs. */
export type Start<Options, Job, Answer> = (options: Options) => Promise<Work<Job, Answer>>;

/** Where and how jobs are done. */
export interface PoolOptions<Job, Answer> {
  /** The module that exports `start`. */
  readonly module: URL;
  /** Passed to `start`; must be cloneable. */
  readonly options: unknown;
  /** 1 or more; never more threads than jobs are started. */
  readonly nThreads: number;
  /** Starts work on the calling thread where one thread is enough; left out: a worker does the jobs. */
  readonly here?: () => Promise<Work<Job, Answer>>;
  /** Turns a thread's crash into the answer to its job, and a new thread takes its place; left out: a crash rejects. */
  readonly onCrash?: (reason: string) => Answer;
  /** Called after each job, in the order in which they finish. */
  readonly onDone?: () => void;
}

/** A job's answer and its position in the list of jobs. */
export interface Done<Job, Answer> {
  readonly index: number;
  readonly job: Job;
  readonly answer: Answer;
}

/**
 * A worker thread that does one job at a time. It is started by its first job, and started again after a crash.
 * @param bundle of the pool's module
 */
function createThread<Job, Answer>(bundle: URL, options: unknown) {
  let worker: Worker | null = null;
  const work: Work<Job, Answer> = (job) =>
    new Promise((resolve, reject) => {
      const shim = new URL('./thread.mjs', import.meta.url);
      const current = (worker ??= new Worker(shim, { workerData: { bundle: bundle.href, options } }));
      const settle = (finish: () => void): void => {
        // By name: removing every listener would remove the Worker's own.
        for (const event of ['message', 'error', 'exit']) current.removeAllListeners(event);
        finish();
      };
      const crash = (reason: Error): void => {
        worker = null;
        settle(() => reject(reason));
      };
      current.once('message', (answer: Answer) => settle(() => resolve(answer)));
      current.once('error', crash);
      current.once('exit', (code) => crash(new Error(`the thread ended with code ${code}`)));
      current.postMessage(job);
    });
  return { work, close: async () => void (await worker?.terminate()) };
}

async function createThreads<Job, Answer>({ here, module, options }: PoolOptions<Job, Answer>, nThreads: number) {
  if (nThreads === 0) return [];
  if (here && nThreads === 1) return [{ work: await here(), close: () => Promise.resolve() }];
  const bundle = await bundleOf(module);
  return Array.from({ length: nThreads }, () => createThread<Job, Answer>(bundle, options));
}

/** So many jobs a thread may be done ahead of the one whose answer is waited for. */
const nAheadPerThread = 16;

/**
 * Does jobs on threads, each thread one at a time, and yields the answers in the order of the jobs, each as soon as it and all
 * before it are done. Answers are kept only until they are yielded, so that memory does not grow with the number of jobs. Stopping
 * early ends the threads.
 * @throws a thread's error, where there is no `onCrash`
 */
export async function* runJobs<Job, Answer>(
  jobs: readonly Job[],
  pool: PoolOptions<Job, Answer>,
): AsyncGenerator<Done<Job, Answer>> {
  const nThreads = Math.min(pool.nThreads, jobs.length);
  const threads = await createThreads(pool, nThreads);
  const nAhead = nAheadPerThread * nThreads;
  const turns = new Map<number, Turn<Done<Job, Answer>>>();
  let [nBegun, nYielded] = [0, 0];
  let room = withResolvers<void>();

  const runs = threads.map(async ({ work }) => {
    while (nBegun < jobs.length) {
      if (nBegun >= nYielded + nAhead) {
        await room.promise;
        continue;
      }
      const index = nBegun++;
      const job = jobs[index] as Job;
      const { reject, resolve } = turnOf(index);
      try {
        resolve({ index, job, answer: await work(job) });
      } catch (error) {
        if (pool.onCrash) resolve({ index, job, answer: pool.onCrash(String(error)) });
        else {
          nBegun = jobs.length;
          reject(error);
        }
      }
      pool.onDone?.();
    }
  });
  try {
    while (nYielded < jobs.length) {
      const done = await turnOf(nYielded).promise;
      turns.delete(nYielded++);
      makeRoom();
      yield done;
    }
    await Promise.all(runs);
  } finally {
    nBegun = jobs.length;
    makeRoom();
    await Promise.all(threads.map((thread) => thread.close()));
  }

  /** Both sides may be the first to ask for a turn. */
  function turnOf(index: number): Turn<Done<Job, Answer>> {
    const turn = turns.get(index) ?? withResolvers<Done<Job, Answer>>();
    turns.set(index, turn);
    return turn;
  }
  function makeRoom(): void {
    room.resolve();
    room = withResolvers<void>();
  }
}

interface Turn<T> {
  readonly promise: Promise<T>;
  readonly resolve: (value: T) => void;
  readonly reject: (reason: unknown) => void;
}

/** Promise.withResolvers, which Node 20 lacks. A rejection that nobody waits for yet is no unhandled one. */
function withResolvers<T>(): Turn<T> {
  let resolve!: (value: T) => void;
  let reject!: (reason: unknown) => void;
  const promise = new Promise<T>((done, failed) => ([resolve, reject] = [done, failed]));
  promise.catch(() => undefined);
  return { promise, resolve, reject };
}
