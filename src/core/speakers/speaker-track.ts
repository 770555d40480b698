import { decodeHalfFloats, encodeHalfFloats } from '../classifier/half-float.ts';
import { hopS } from '../config.ts';
import { speakerEmbedding } from './embedding.ts';
import type { Piece } from './pieces.ts';

/**
 * Speaker embeddings of all pieces of speech, in order of time. Audio cannot be restored from them.
 */
export interface SpeakerTrack {
  readonly pieces: readonly { readonly startS: number; readonly endS: number }[];
  /** Half floats, row-major [pieces, nDims] (classifier/half-float.ts). */
  readonly halves: Uint16Array;
}

/** The track of a recording's pieces; undefined without speech. */
export function speakerTrackOf(pieces: readonly Piece[]): SpeakerTrack | undefined {
  const rows = pieces.map(({ statistics }) => encodeHalfFloats(speakerEmbedding(statistics)));
  const nDims = rows[0]?.length ?? 0;
  if (nDims === 0) return undefined;
  const halves = new Uint16Array(rows.length * nDims);
  rows.forEach((row, i) => {
    halves.set(row, i * nDims);
  });
  const inSeconds = pieces.map(({ endFrame, startFrame }) => ({ startS: startFrame * hopS, endS: endFrame * hopS }));
  return { pieces: inSeconds, halves };
}

/** The embeddings of a track, row-major [pieces, nDims]. */
export function embeddingsOf({ halves }: SpeakerTrack): Float32Array {
  return decodeHalfFloats(halves);
}
