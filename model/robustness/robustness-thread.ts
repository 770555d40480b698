import { parentPort, workerData } from 'node:worker_threads';
import { createEngine } from '../recogniser/engine.ts';
import type { NodeEngine } from '../recogniser/engine.ts';
import { messageOf } from '../recogniser/failure.ts';
import type { Job, ThreadOptions } from './job.ts';
import { createListener } from './condition-runner.ts';

/** A thread of `npm run robustness`: takes jobs one at a time and answers each. */
const options = workerData as ThreadOptions;
const start = async (modelFolder: string | null): Promise<NodeEngine> => {
  const engine = await createEngine({ modelFolder });
  if (!engine.ok) throw new Error(messageOf(engine.error));
  return engine.value;
};
const engine = await start(options.modelFolder);
const beside = options.besideFolder === null ? null : await start(options.besideFolder);
const listen = createListener(engine, beside, options);
parentPort?.on('message', (job: Job) => {
  void listen(job).then((answer) => parentPort?.postMessage(answer));
});
