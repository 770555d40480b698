import { runJobs } from '../threads/pool.ts';
import type { Done } from '../threads/pool.ts';
import { startNodeEngine } from './engine.ts';
import type { Model } from './engine.ts';
import { shellFail } from './failure.ts';
import type { ShellResult } from './failure.ts';
import { fileScorer } from './score-file.ts';
import type { ScoredSound, ThreadOptions } from './score-file.ts';

/** A file's result and its position in the list of paths. */
export type ScoredFile = Done<string, ShellResult<ScoredSound>>;

/**
 * Scores files on `nThreads` threads and yields the results in the order of `paths`. A thread that crashes fails its file only.
 * If one thread is enough, the calling thread does the work.
 * @param model used by the calling thread; other threads read their own from `options`
 * @param onDone called after each file, in the order in which they finish
 */
export async function* scoreFiles(
  paths: readonly string[],
  model: Model,
  { nThreads, ...options }: ThreadOptions & { readonly nThreads: number },
  onDone: () => void,
): AsyncGenerator<ScoredFile> {
  let dispose = (): void => undefined;
  try {
    yield* runJobs<string, ShellResult<ScoredSound>>(paths, {
      module: new URL('./score-file.ts', import.meta.url),
      options,
      nThreads,
      here: async () => {
        const engine = await startNodeEngine(model);
        if (engine.ok) dispose = engine.value.dispose;
        return fileScorer(engine, options.track);
      },
      onCrash: (reason) => shellFail('engine/crashed', reason),
      onDone,
    });
  } finally {
    dispose();
  }
}
