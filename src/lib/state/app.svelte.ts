import { OfflineState } from '../offline/offline-state.svelte.ts';
import { EngineState } from './engine.svelte.ts';
import { FileChoices } from './file-choices.svelte.ts';
import { FileQueue } from './file-queue.svelte.ts';
import { LiveSession } from './live.svelte.ts';
import { Settings } from './settings.svelte.ts';

export { captureClip } from '../capture/clip.ts';
export { captureMicrophone } from '../capture/microphone.ts';
export { filesOfDrop, filesOfInput } from '../capture/found-files.ts';

/** What outlives a change of page: one engine, one session, one queue. */
export const settings = new Settings();
export const engine = new EngineState(settings);
export const offline = new OfflineState();
export const live = new LiveSession({
  engine: () => engine.start(settings.backend),
  rule: () => engine.rule(settings.labelSet),
  pace: () => settings.smoothing,
});
export const queue = new FileQueue(() => engine.start(settings.backend));
export const fileChoices = new FileChoices();
