import { engine, settings } from '#app/state.ts';
import { SessionLog } from '#app/storage/session-log.svelte.ts';
import { LiveSession } from './live-session.svelte.ts';

/** The live session; survives page changes. */
export const live = new LiveSession({
  engine: () => engine.start(settings.backend),
  rule: () => engine.rule(settings.labelSet),
  pace: () => settings.smoothing,
  log: ({ label, sampleRateHz }, capture) =>
    new SessionLog(
      {
        label,
        sampleRateHz,
        modelId: engine.info?.modelId ?? '',
        rule: engine.rule(settings.labelSet),
        keepsSound: settings.keepSound,
      },
      capture,
    ),
});
