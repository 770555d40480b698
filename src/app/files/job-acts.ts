import { engine } from '#app/state.ts';
import type { FileJob } from './file-job.svelte.ts';
import { queue } from './state.ts';

/** Acoustic measurements of a file's sound. */
export async function measure({ choice, file }: FileJob) {
  const started = await engine.start();
  return started.ok ? started.value.measureSound(file, choice) : started;
}

/** Whether the model that heard a file is at hand and can adapt to a voice. */
export function canAdaptNow({ modelId }: FileJob): boolean {
  return engine.info?.canRecentre === true && engine.info.modelId === modelId;
}

/** Answers a file again, with or without adapting to the voice in it. */
export async function adaptOtherwise(job: FileJob): Promise<void> {
  const started = await engine.start();
  if (started.ok) await queue.adaptOtherwise(job, started.value);
}
