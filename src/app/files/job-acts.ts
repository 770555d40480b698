import type { Measurable } from '#app/export/measurements.ts';
import type { SoundReport } from '#app/recording/sound-report.ts';
import { engine } from '#app/state.ts';
import type { FileJob } from './file-job.svelte.ts';
import { queue } from './state.ts';

/** How a file is measured acoustically. */
export function measurableOf({ analysis, choice, file }: FileJob, { result }: SoundReport): Measurable {
  return { result, speech: analysis?.speech, measure: () => engine.measureSound(file, choice) };
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
