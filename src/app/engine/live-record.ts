import type { LiveUpdate } from '#core/protocol.ts';
import { overallOf } from '#core/recogniser/collector.ts';
import { createDisplayColumns } from '#core/recogniser/display-columns.ts';
import type { Analysis, WindowScores } from '#core/result/types.ts';

/** The page's own copy of a live session: what is left of it when the worker dies. */
export interface LiveRecord {
  /** The worker begins at 0 again; updates from here on follow what was heard. */
  continueAfterCrash(): void;
  /** Takes an update of the worker; returns it with the session's times. */
  add(update: LiveUpdate): LiveUpdate;
  /** Whether the session went over a crash, so that the worker knows only its end. */
  readonly isBroken: boolean;
  read(): Analysis;
}

/** Starts with nothing heard. */
export function createLiveRecord(): LiveRecord {
  const display = createDisplayColumns();
  const windows: WindowScores[] = [];
  let offsetS = 0;
  let timeS = 0;
  let speechS = 0;
  let isBroken = false;
  return {
    continueAfterCrash() {
      offsetS = timeS;
      isBroken = true;
    },
    add(update) {
      const shifted: LiveUpdate = {
        ...update,
        timeS: update.timeS + offsetS,
        scores: update.scores && {
          ...update.scores,
          startS: update.scores.startS + offsetS,
          endS: update.scores.endS + offsetS,
        },
      };
      if (update.isSpeech) speechS += shifted.timeS - timeS;
      timeS = shifted.timeS;
      display.append(update.envelope, update.spectrogram);
      if (shifted.scores) windows.push(shifted.scores);
      return shifted;
    },
    get isBroken() {
      return isBroken;
    },
    read: () => ({
      durationS: timeS,
      windows: [...windows],
      display: display.read(),
      overall: overallOf(windows),
      speechS,
      warning: null,
    }),
  };
}
