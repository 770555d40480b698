import { expose } from 'comlink';
import { fail } from '#core/errors.ts';
import type { ModelKeeper } from '#core/protocol.ts';
import { downloadModel, findKept, removeModel } from './model-download.ts';

let running: AbortController | null = null;

/** Runs one download at a time. Separate from the analysis worker, so that neither blocks the other. */
const keeper: ModelKeeper = {
  find: findKept,
  async download(modelUrl, onProgress) {
    if (running) return fail('engine/cancelled');
    running = new AbortController();
    try {
      return await downloadModel(modelUrl, onProgress, running.signal);
    } finally {
      running = null;
    }
  },
  async cancel() {
    running?.abort();
  },
  remove: removeModel,
};

expose(keeper);
