import { OfflineState } from '../offline/offline-state.svelte.ts';
import { EngineState } from './engine.svelte.ts';
import { FileChoices } from './file-choices.svelte.ts';
import { FileQueue } from './file-queue.svelte.ts';
import { Fitting } from './fitting.svelte.ts';
import { HistoryTransfer } from './history-transfer.svelte.ts';
import { HistoryView } from './history-view.svelte.ts';
import { History } from './history.svelte.ts';
import { LiveSession } from './live.svelte.ts';
import { SessionLog } from './session-log.svelte.ts';
import { Settings } from './settings.svelte.ts';
import { Teaching } from './teaching.svelte.ts';

export { emotionsOf as emotionsShown } from '#core/classifier/labels.ts';
export { captureClip } from '../capture/clip.ts';
export { captureMicrophone } from '../capture/microphone.ts';
export { filesOfDrop, filesOfInput } from '../capture/found-files.ts';

/** What outlives a change of page: one engine, one session, one queue. */
export const settings = new Settings();
export const engine = new EngineState(settings, () => fitting.load());
export const fitting = new Fitting((adaptation) => void engine.adapt(adaptation));
export const offline = new OfflineState();
export const live = new LiveSession({
  engine: () => engine.start(settings.backend),
  rule: () => engine.rule(settings.labelSet),
  pace: () => settings.smoothing,
  log: ({ label, sampleRateHz }, capture) =>
    new SessionLog({ label, sampleRateHz, ...judging(), keepsSound: settings.keepSound }, capture),
});
export const history = new History();
export const historyView = new HistoryView();
export const historyTransfer = new HistoryTransfer();
export const fileChoices = new FileChoices();
export const teaching = new Teaching(engine, fitting);
export const queue = new FileQueue(
  () => engine.start(settings.backend),
  (job) => {
    if (settings.keepResults)
      void history.keepFile(job, { ...judging(), rule: fileRule(), keepsSound: settings.keepSound });
  },
);

/** How a file is read as of now: as the person chose on the Files page. */
function fileRule() {
  return fileChoices.rule(engine.rule(settings.labelSet));
}

/** What answers are given by as of now. */
function judging() {
  return { modelId: engine.info?.modelId ?? '', rule: engine.rule(settings.labelSet) };
}
