import { hopS } from '../config.ts';

/** A stretch of speech, in seconds from the start of the sound. */
export interface SpeechSegment {
  readonly startS: number;
  readonly endS: number;
}

/**
 * Stretches of consecutive speech frames.
 * @param isSpeech one flag per frame of 10 ms, 1 for speech
 * @param durationS the sound's length; a last frame that reaches beyond it is cut there
 * @returns in order, without overlap; frame t stands for [t, t + 1) hops. Tested in tests/core/speech/segments.test.ts.
 */
export function speechSegments(isSpeech: Uint8Array, durationS = Infinity): SpeechSegment[] {
  const segments: SpeechSegment[] = [];
  let start = -1;
  for (let t = 0; t <= isSpeech.length; t++) {
    const isOn = isSpeech[t] === 1;
    if (isOn && start < 0) start = t;
    if (!isOn && start >= 0) {
      segments.push({ startS: start * hopS, endS: Math.min(t * hopS, durationS) });
      start = -1;
    }
  }
  return segments;
}
