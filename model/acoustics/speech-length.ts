import type { SpeechStretch } from '#core/result/types.ts';

/** A clip and its detected speech. */
export interface SpokenClip {
  readonly samples: Float32Array;
  readonly speech: readonly SpeechStretch[];
}

/** Audio kept before the first speech, because voice activity detection triggers late. */
const leadS = 0.1;

/**
 * The first `seconds` of speech from recordings of one voice in one emotion. It starts just before the first speech and ends once there
 * is enough. A recording with less speech is followed by the whole of the next one, which keeps natural pauses between them.
 * @returns less if all recordings together contain less speech
 */
export function firstSpeech(clips: readonly SpokenClip[], seconds: number, sampleRateHz: number): Float32Array {
  const parts: Float32Array[] = [];
  let missingS = seconds;
  for (const { samples, speech } of clips) {
    const [first] = speech;
    if (!first || missingS <= 0) continue;
    let endS = samples.length / sampleRateHz;
    for (const { endS: stretchEndS, startS } of speech) {
      const takenS = Math.min(missingS, stretchEndS - startS);
      missingS -= takenS;
      if (missingS > 0) continue;
      endS = startS + takenS;
      break;
    }
    const from = parts.length > 0 ? 0 : Math.max(0, Math.round((first.startS - leadS) * sampleRateHz));
    parts.push(samples.subarray(from, Math.round(endS * sampleRateHz)));
  }
  const joined = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}
