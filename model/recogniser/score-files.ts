import { Worker } from 'node:worker_threads';
import type { NodeEngine } from './engine.ts';
import { shellFail } from './failure.ts';
import type { ShellResult } from './failure.ts';
import { scoreFile } from './score-file.ts';
import type { ScoredSound, ThreadOptions } from './score-file.ts';

/** Something that scores one file at a time. */
interface Scorer {
  score(path: string): Promise<ShellResult<ScoredSound>>;
  close(): Promise<void>;
}

function ownThread(engine: NodeEngine): Scorer {
  return {
    score: (path) => scoreFile(engine, path),
    close: () => Promise.resolve(engine.dispose()),
  };
}

/** A thread of its own; one that dies fails its file and is replaced for the next. */
function workerThread(options: ThreadOptions): Scorer {
  let worker: Worker | null = null;
  return {
    score: (path) =>
      new Promise((resolve) => {
        const current = (worker ??= new Worker(new URL('./thread.mjs', import.meta.url), { workerData: options }));
        const settle = (result: ShellResult<ScoredSound>): void => {
          // Naming them matters: a Worker's own listeners must stay.
          for (const event of ['message', 'error', 'exit']) current.removeAllListeners(event);
          resolve(result);
        };
        const die = (reason: string): void => {
          worker = null;
          settle(shellFail('engine/crashed', reason));
        };
        current.once('message', settle);
        current.once('error', (error) => die(String(error)));
        current.once('exit', (code) => die(`the thread ended with ${code}`));
        current.postMessage(path);
      }),
    close: async () => void (await worker?.terminate()),
  };
}

/** A file's turn: its place in the list, and what came of it. */
export interface ScoredFile {
  readonly index: number;
  readonly path: string;
  readonly result: ShellResult<ScoredSound>;
}

/**
 * Scores files on `nThreads` threads and yields them in the order of `paths`, each as soon as all before it are there.
 * @param engine is used where one thread is enough, and freed at the end in any case
 * @param onDone is called as each file is done, in whatever order
 */
export async function* scoreInOrder(
  paths: readonly string[],
  engine: NodeEngine,
  { nThreads, ...threadOptions }: ThreadOptions & { readonly nThreads: number },
  onDone: () => void,
): AsyncGenerator<ScoredFile> {
  const nScorers = Math.max(1, Math.min(nThreads, paths.length));
  const scorers =
    nScorers === 1 ? [ownThread(engine)] : Array.from({ length: nScorers }, () => workerThread(threadOptions));
  const waiting = paths.map((path, index) => {
    const { promise, resolve } = withResolvers<ScoredFile>();
    return { index, path, promise, resolve };
  });
  const queue = [...waiting];
  const runs = scorers.map(async (scorer) => {
    for (let turn = queue.shift(); turn; turn = queue.shift()) {
      const { index, path, resolve } = turn;
      resolve({ index, path, result: await scorer.score(path) });
      onDone();
    }
  });
  try {
    for (const { promise } of waiting) yield await promise;
    await Promise.all(runs);
  } finally {
    queue.length = 0;
    await Promise.all(scorers.map((scorer) => scorer.close()));
    if (nScorers > 1) engine.dispose();
  }
}

function withResolvers<T>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let resolve!: (value: T) => void;
  const promise = new Promise<T>((done) => (resolve = done));
  return { promise, resolve };
}
