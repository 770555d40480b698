import { config } from '../config.ts';
import { notAdapted, type Adaptation } from './adaptation.ts';
import { createRunningMean, type RunningMean } from './recentring.ts';

/** State carried from window to window of one recording. */
export interface SoundContext {
  readonly adaptation: Adaptation;
  /** Mean of the windows so far; created with the first one. */
  heard(nPooled: number): RunningMean;
  /**
   * Adds a logit to the speech detector's running mean, and returns the mean.
   * @param memory share of the mean kept per file hop; per live hop, the share is higher
   */
  speechLogit(logit: number, memory: number): number;
  /** Weight of a window full of speech: 1 if windows are one file hop apart, less if they overlap more. */
  readonly windowWeight: number;
}

/**
 * @param hopFrames distance between this recording's windows
 * @param fileHopFrames distance between windows of a file for this model
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
