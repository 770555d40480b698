import { config, hopS } from '../config.ts';
import type { Heard } from '../classifier/classifier.ts';
import type { Judgement } from '../classifier/judge.ts';
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

/**
 * A window's scores with its times; `durationS` cuts the last frame, which may reach beyond the sound.
 * @param judgement null where too little speech was found to ask. Where the model hears no speech, none is counted either.
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
