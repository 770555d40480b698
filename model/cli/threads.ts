import { Worker } from 'node:worker_threads';

/**
 * Does jobs on threads, each thread one at a time, and gives the answers in the order of the jobs.
 * @param thread a module that answers every message it is sent with one message
 * @param onDone is called as each job is done, in whatever order
 * Rejects with a thread's error: expected failures are answers.
 */
export async function doInThreads<Job, Answer>(
  jobs: readonly Job[],
  thread: { readonly url: URL; readonly data: unknown; readonly nThreads: number },
  onDone: () => void,
): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  const queue = jobs.entries();

  function runThread(): Promise<void> {
    return new Promise((resolve, reject) => {
      const worker = new Worker(thread.url, { workerData: thread.data });
      let current = queue.next();
      const next = (): void => {
        if (current.done) void worker.terminate().then(() => resolve());
        else worker.postMessage(current.value[1]);
      };
      worker.on('message', (answer: Answer) => {
        if (!current.done) answers[current.value[0]] = answer;
        onDone();
        current = queue.next();
        next();
      });
      worker.on('error', reject);
      next();
    });
  }

  const nThreads = Math.max(1, Math.min(thread.nThreads, jobs.length));
  await Promise.all(Array.from({ length: nThreads }, runThread));
  return answers;
}
