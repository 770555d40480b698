import { engine, settings } from '#app/state.ts';
import { keepScreenOn } from '#app/capture/wake-lock.ts';
import { SessionLog } from '#app/storage/session-log.svelte.ts';
import { LiveSession } from './live-session.svelte.ts';

/** The live session; survives page changes. */
export const live: LiveSession = new LiveSession({
  engine: () => engine.startFor('live'),
  rule: () => engine.rule(settings.labelSet, live.modelId),
  pace: () => settings.smoothing,
  awake: keepScreenOn,
  log: ({ label, sampleRateHz }, capture) =>
    new SessionLog(
      {
        label,
        sampleRateHz,
        modelId: live.modelId,
        rule: engine.rule(settings.labelSet, live.modelId),
        keepsSound: settings.keepSound,
      },
      capture,
    ),
});
