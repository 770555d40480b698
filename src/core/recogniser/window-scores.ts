import { config, hopS } from '../config.ts';
import type { AnalysisWindow } from '../features/window.ts';
import type { WindowScores } from '../result/types.ts';

/** Where a window lies within a sound: the part of it that is sound. */
export interface WindowSpan {
  readonly startFrame: number;
  readonly endFrame: number;
}

/** @param nFrames frames of the sound so far */
export function spanOf(firstFrame: number, nFrames: number): WindowSpan {
  return { startFrame: Math.max(0, firstFrame), endFrame: Math.min(nFrames, firstFrame + config.window.nFrames) };
}

/** A window's scores with its times; `durationS` cuts the last frame, which may reach beyond the sound. */
export function toScores(
  { startFrame, endFrame }: WindowSpan,
  window: AnalysisWindow,
  probabilities: Float32Array | null,
  durationS: number,
): WindowScores {
  return {
    startS: startFrame * hopS,
    endS: Math.min(durationS, endFrame * hopS),
    speechShare: window.nSpeechFrames / Math.max(1, endFrame - startFrame),
    probabilities,
  };
}
