import { config, hopS } from '../config.ts';
import type { Heard } from '../classifier/classifier.ts';
import type { Judgement } from '../classifier/judge.ts';
import type { WindowScores } from '../result/types.ts';

/** The part of a window that lies within the recording. */
export interface WindowSpan {
  readonly startFrame: number;
  readonly endFrame: number;
}

/** @param nFrames frames of the recording so far */
export function spanOf(firstFrame: number, nFrames: number): WindowSpan {
  return { startFrame: Math.max(0, firstFrame), endFrame: Math.min(nFrames, firstFrame + config.window.nFrames) };
}

/**
 * A window's scores with its times. `durationS` trims the last frame, which can extend beyond the recording.
 * @param judgement null if there was too little speech. If the model finds no speech, the speech share is 0 too.
 */
export function toScores(
  { startFrame, endFrame }: WindowSpan,
  window: Heard,
  judgement: Judgement | null,
  durationS: number,
): WindowScores {
  const isDenied = judgement !== null && judgement.probabilities === null;
  return {
    startS: startFrame * hopS,
    endS: Math.min(durationS, endFrame * hopS),
    speechShare: isDenied ? 0 : window.nSpeechFrames / Math.max(1, endFrame - startFrame),
    probabilities: judgement?.probabilities ?? null,
  };
}
