import { config } from '../config.ts';
import { notAdapted, type Adaptation } from './adaptation.ts';
import { createRunningMean, type RunningMean } from './recentring.ts';

/** What carries over from window to window of one sound. */
export interface SoundContext {
  readonly adaptation: Adaptation;
  /** Of the windows judged so far; made when the first one comes. */
  heard(nPooled: number): RunningMean;
  /** What a window full of speech counts: 1 where windows lie one file hop apart, less where they overlap more. */
  readonly windowWeight: number;
}

/** @param hopFrames distance of the sound's windows */
export function createSoundContext(
  hopFrames: number = config.window.fileHopFrames,
  adaptation: Adaptation = notAdapted,
): SoundContext {
  let mean: RunningMean | null = null;
  return {
    adaptation,
    heard: (nPooled) => (mean ??= createRunningMean(nPooled)),
    windowWeight: hopFrames / config.window.fileHopFrames,
  };
}
