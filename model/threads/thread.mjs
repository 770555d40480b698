// Entry point of every worker thread.
import { parentPort, workerData } from 'node:worker_threads';

process.setSourceMapsEnabled(true);
const { start } = await import(workerData.bundle);
const work = await start(workerData.options);
parentPort?.on('message', (job) => {
  void work(job).then((/** @type {unknown} */ answer) => parentPort?.postMessage(answer));
});
