import { config } from '../config.ts';
import { notAdapted, type Adaptation } from './adaptation.ts';
import { createRunningMean, type RunningMean } from './recentring.ts';

/** What carries over from window to window of one sound. */
export interface SoundContext {
  readonly adaptation: Adaptation;
  /** Of the windows judged so far; made when the first one comes. */
  heard(nPooled: number): RunningMean;
  /**
   * The speech detector's running mean with one more logit.
   * @param memory share of the mean that is kept from one file hop to the next; from one live hop to the next it is more
   */
  speechLogit(logit: number, memory: number): number;
  /** What a window full of speech counts: 1 where windows lie one file hop apart, less where they overlap more. */
  readonly windowWeight: number;
}

/**
 * @param hopFrames distance of the sound's windows
 * @param fileHopFrames distance of a file's windows, of the model at hand
 */
export function createSoundContext(
  hopFrames: number = config.window.fileHopFrames,
  adaptation: Adaptation = notAdapted,
  fileHopFrames: number = config.window.fileHopFrames,
): SoundContext {
  let mean: RunningMean | null = null;
  let meanLogit: number | null = null;
  const windowWeight = hopFrames / fileHopFrames;
  return {
    adaptation,
    heard: (nPooled) => (mean ??= createRunningMean(nPooled)),
    speechLogit(logit, memory) {
      const kept = memory ** windowWeight;
      meanLogit = meanLogit === null ? logit : kept * meanLogit + (1 - kept) * logit;
      return meanLogit;
    },
    windowWeight,
  };
}
