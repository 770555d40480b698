import { parentPort, workerData } from 'node:worker_threads';
import { createEngine } from '../engine.ts';
import { messageOf } from '../shell/failure.ts';
import type { Job, ThreadOptions } from './job.ts';
import { createListener } from './listener.ts';

/** A thread of `npm run conditions`: takes jobs one at a time and answers each. */
const options = workerData as ThreadOptions;
const engine = await createEngine({ modelFolder: options.modelFolder });
if (!engine.ok) throw new Error(messageOf(engine.error));
const listen = createListener(engine.value, options);
parentPort?.on('message', (job: Job) => {
  void listen(job).then((answer) => parentPort?.postMessage(answer));
});
