import { engine, history, settings } from '#app/state.ts';
import { FileChoices } from './file-choices.svelte.ts';
import { FileQueue } from './file-queue.svelte.ts';

/** View options and the file queue; both survive page changes. */
export const fileChoices = new FileChoices();
export const queue = new FileQueue(
  () => engine.start(settings.backend),
  (job) => {
    if (settings.keepResults)
      void history.keepFile(job, {
        modelId: engine.info?.modelId ?? '',
        rule: fileChoices.rule(engine.rule(settings.labelSet)),
        keepsSound: settings.keepSound,
      });
  },
);
