import { Worker } from 'node:worker_threads';
import { bundleOf } from './bundle.mjs';

/** Does one job at a time. */
export type Work<Job, Answer> = (job: Job) => Promise<Answer>;

/** The export `start` of a thread's module. Called once per thread; the returned function does the thread's jobs. */
export type Start<Options, Job, Answer> = (options: Options) => Promise<Work<Job, Answer>>;

/** Options of a pool. */
export interface PoolOptions<Job, Answer> {
  /** The module that exports `start`. */
  readonly module: URL;
  /** Passed to `start`. Must be cloneable. */
  readonly options: unknown;
  /** Maximum number of threads, 1 or more. No more threads than jobs are started. */
  readonly nThreads: number;
  /** Starts work on the calling thread if one thread is enough. By default, a worker does it. */
  readonly here?: () => Promise<Work<Job, Answer>>;
  /** Converts a thread's crash into an answer; a new thread then replaces it. By default, a crash rejects. */
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
 * A worker thread that does one job at a time. It starts with its first job, and again after a crash.
 * @param bundle of the pool's module
 */
function createThread<Job, Answer>(bundle: URL, options: unknown) {
  let worker: Worker | null = null;
  const work: Work<Job, Answer> = (job) =>
    new Promise((resolve, reject) => {
      const shim = new URL('./thread.mjs', import.meta.url);
      const current = (worker ??= new Worker(shim, { workerData: { bundle: bundle.href, options } }));
      const settle = (finish: () => void): void => {
        // By name, because removing all listeners would remove the Worker's own.
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

/** Number of jobs per thread that may be started ahead of the answer that is waited for. */
const nAheadPerThread = 16;

/**
 * Does jobs on threads, one at a time per thread, and yields the answers in the order of the jobs, each as soon as it and all before
 * it are done. Answers are held only until they are yielded, so memory does not grow with the number of jobs. Stopping early ends
 * the threads.
 * @throws a thread's error, without `onCrash`
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

  /** The producer or the consumer may be the first to ask for a turn. */
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

/** Promise.withResolvers, which Node 20 lacks. Rejections that nobody awaits yet are not reported as unhandled. */
function withResolvers<T>(): Turn<T> {
  let resolve!: (value: T) => void;
  let reject!: (reason: unknown) => void;
  const promise = new Promise<T>((done, failed) => ([resolve, reject] = [done, failed]));
  promise.catch(() => undefined);
  return { promise, resolve, reject };
}
