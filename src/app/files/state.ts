import { engine, history, settings } from '#app/state.ts';
import { FileChoices } from './file-choices.svelte.ts';
import { FileQueue } from './file-queue.svelte.ts';

/** View options and the file queue; both survive page changes. */
export const fileChoices = new FileChoices();
export const queue = new FileQueue(
  () => engine.startFor('files'),
  async (job) => {
    if (!settings.keepResults) return;
    await history.keepFile(job, {
      modelId: job.modelId,
      rule: fileChoices.rule(engine.rule(settings.labelSet, job.modelId)),
      keepsSound: settings.keepSound,
    });
  },
);
