// The body of every worker thread. Node 20 cannot load TypeScript in a worker by itself, so tsx is registered first.
import { parentPort, workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
const { start } = await import(workerData.module);
const work = await start(workerData.options);
parentPort?.on('message', (job) => {
  void work(job).then((answer) => parentPort?.postMessage(answer));
});
