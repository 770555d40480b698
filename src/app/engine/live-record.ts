import type { LiveUpdate } from '#core/protocol.ts';
import { overallOf } from '#core/result/overall.ts';
import { createDisplayColumns } from '#core/recogniser/display-columns.ts';
import { createPooledTrack } from '#core/recogniser/pooled-track.ts';
import type { Analysis, WindowScores } from '#core/result/types.ts';

/** The page's own copy of a live session, which survives a worker crash. */
export interface LiveRecord {
  /** The worker restarts at 0: offsets following updates by the time recorded so far. */
  continueAfterCrash(): void;
  /** Adds an update from the worker; returns it with session times. */
  add(update: LiveUpdate): LiveUpdate;
  /** Whether the session survived a crash, so that the worker only has its end. */
  readonly isBroken: boolean;
  read(): Analysis;
}

/** Starts empty. */
export function createLiveRecord(): LiveRecord {
  const display = createDisplayColumns();
  const windows: WindowScores[] = [];
  const pooled = createPooledTrack();
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
        ...(update.curves ? { curves: { ...update.curves, startS: update.curves.startS + offsetS } } : {}),
      };
      if (update.isSpeech) speechS += shifted.timeS - timeS;
      timeS = shifted.timeS;
      display.append(update.envelope, update.spectrogram);
      if (shifted.scores && update.pooled) pooled.add(windows.length, update.pooled);
      if (shifted.scores) windows.push(shifted.scores);
      return shifted;
    },
    get isBroken() {
      return isBroken;
    },
    read() {
      const track = pooled.read();
      return {
        durationS: timeS,
        windows: [...windows],
        display: display.read(),
        overall: overallOf(windows),
        speechS,
        ...(track ? { pooled: track } : {}),
        warning: null,
      };
    },
  };
}
