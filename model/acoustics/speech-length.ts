import type { SpeechStretch } from '#core/result/types.ts';

/** A clip with where speech was found in it. */
export interface HeardClip {
  readonly samples: Float32Array;
  readonly speech: readonly SpeechStretch[];
}

/** Kept before the first speech: voice activity notices it late. */
const leadS = 0.1;

/**
 * Recordings of one voice in one emotion up to where `seconds` of speech were heard: from just before the first speech, cut inside the
 * recording where so much was said. Where a recording holds less it goes on to its end, and the next one begins at its beginning, so
 * that the pause between two sentences is as long as their recordings have it.
 * @returns less where the recordings hold less speech altogether
 */
export function firstSpeech(clips: readonly HeardClip[], seconds: number, sampleRateHz: number): Float32Array {
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
