import type { SpeechStretch } from '#core/result/types.ts';

/** A clip with where speech was found in it. */
export interface HeardClip {
  readonly samples: Float32Array;
  readonly speech: readonly SpeechStretch[];
}

/** Kept before the first speech: voice activity notices it late. */
const leadS = 0.1;

/**
 * The first `seconds` of speech of some recordings of one voice in one emotion, pauses between included: cut inside the recording where
 * so much was said, continued by the next one where it was not. Before each recording's first speech a tenth of a second stays.
 * @returns less where the recordings hold less speech altogether
 */
export function firstSpeech(clips: readonly HeardClip[], seconds: number, sampleRateHz: number): Float32Array {
  const parts: Float32Array[] = [];
  let missingS = seconds;
  for (const { samples, speech } of clips) {
    const [first] = speech;
    if (!first || missingS <= 0) continue;
    let endS = first.startS;
    for (const { startS, endS: stretchEndS } of speech) {
      if (missingS <= 0) break;
      const takenS = Math.min(missingS, stretchEndS - startS);
      endS = startS + takenS;
      missingS -= takenS;
    }
    const from = Math.max(0, Math.round((first.startS - leadS) * sampleRateHz));
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
