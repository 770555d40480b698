import { parentPort, workerData } from 'node:worker_threads';
import { createExtractor } from './extract.ts';
import type { Block, ExtractorOptions } from './blocks.ts';

/** A thread of `npm run features`: takes blocks, answers each by its name when it is written. */
const extract = await createExtractor(workerData as ExtractorOptions);
parentPort?.on('message', (block: Block) => {
  void extract(block).then(() => parentPort?.postMessage(block.name));
});
