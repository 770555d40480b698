import { proxy, releaseProxy, wrap } from 'comlink';
import type { Result } from '#app/words/errors.ts';
import type { KeptModel, LoadProgress, ModelKeeper } from '#core/protocol.ts';
import ModelsWorker from '#workers/models.worker.ts?worker';

/** A running download. */
export interface Download {
  readonly done: Promise<Result<void>>;
  /** What came is kept; `done` resolves to `engine/cancelled`. */
  cancel(): void;
}

/** What of a model is on the device. @param modelUrl absolute folder of the model, ending in a slash */
export function findKept(modelUrl: string): Promise<KeptModel> {
  return brieflyAsk((keeper) => keeper.find(modelUrl));
}

/** Removes a model from the device. */
export function removeKept(modelUrl: string): Promise<void> {
  return brieflyAsk((keeper) => keeper.remove(modelUrl));
}

/** Fetches a model for later, from where the last download stopped. */
export function downloadKept(modelUrl: string, onProgress: (progress: LoadProgress) => void): Download {
  let cancel: () => void = () => undefined;
  const done = brieflyAsk<Result<void>>((keeper) => {
    cancel = () => void keeper.cancel();
    return keeper.download(modelUrl, proxy(onProgress));
  });
  return { done, cancel: () => cancel() };
}

/** The worker lives only as long as it is asked. */
async function brieflyAsk<T>(question: (keeper: ReturnType<typeof wrap<ModelKeeper>>) => Promise<T>): Promise<T> {
  const worker = new ModelsWorker({ name: 'undertone-models' });
  const keeper = wrap<ModelKeeper>(worker);
  try {
    return await question(keeper);
  } finally {
    keeper[releaseProxy]();
    worker.terminate();
  }
}
