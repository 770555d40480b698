import { parentPort, workerData } from 'node:worker_threads';
import { createEngine } from './engine.ts';
import { scoreFile } from './score-file.ts';
import type { ThreadOptions } from './score-file.ts';

/** A thread of `--jobs`: takes paths one at a time and answers each with its scores. */
const engine = createEngine(workerData as ThreadOptions);
parentPort?.on('message', (path: string) => {
  void engine
    .then((started) => (started.ok ? scoreFile(started.value, path) : started))
    .then((result) => parentPort?.postMessage(result));
});
