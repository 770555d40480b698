import { averageLinkage } from './cluster.ts';
import { embeddingsOf, type SpeakerTrack } from './speaker-track.ts';

/** A turn: a speaker's speech until another speaker starts. */
export interface Turn {
  readonly startS: number;
  readonly endS: number;
  /** Speaker number from 0, in order of first appearance. */
  readonly speaker: number;
}

/** Maximum number of speakers in a recording. */
export const mostSpeakers = 6;
/** Maximum number of pieces to cluster, a matrix of 16 MB. Further pieces are assigned to the nearest speaker. */
const mostCompared = 2000;

/**
 * Separates speakers: pieces whose embeddings have the same direction from the recording's mean belong to one speaker.
 * @param nSpeakers number of speakers, 1..mostSpeakers; it cannot be estimated reliably
 * @returns turns in order, without overlap; fewer speakers than requested if there are fewer pieces
 */
export function turnsOf(track: SpeakerTrack, nSpeakers: number): readonly Turn[] {
  const speakers = speakersOf(track, nSpeakers);
  return joinTurns(track.pieces.map((piece, i) => ({ ...piece, speaker: speakers[i] ?? 0 })));
}

/** Merges consecutive turns of one speaker. @param turns in order of time */
export function joinTurns(turns: Iterable<Turn>): readonly Turn[] {
  const joined: { startS: number; endS: number; speaker: number }[] = [];
  for (const turn of turns) {
    const last = joined.at(-1);
    if (last?.speaker === turn.speaker) last.endS = turn.endS;
    else joined.push({ ...turn });
  }
  return joined;
}

/** The speaker of each piece. */
function speakersOf(track: SpeakerTrack, nSpeakers: number): Uint32Array {
  const seconds = track.pieces.map(({ endS, startS }) => endS - startS);
  const n = seconds.length;
  if (nSpeakers <= 1 || n <= 1) return new Uint32Array(n);
  const rows = directions(embeddingsOf(track), seconds);
  const compared = [...seconds.keys()]
    .sort((a, b) => (seconds[b] ?? 0) - (seconds[a] ?? 0))
    .slice(0, mostCompared)
    .sort((a, b) => a - b);
  const of = averageLinkage(distancesBetween(compared.map((i) => rows[i]!)), Math.min(nSpeakers, compared.length));
  if (compared.length === n) return of;
  const centres = sumsOf(
    compared.map((i) => rows[i]!),
    of,
  );
  return Uint32Array.from(rows, (row) =>
    largestAt(centres.map((centre) => dot(centre, row) / Math.sqrt(dot(centre, centre)))),
  );
}

/** Embeddings as unit vectors relative to their mean over the recording, weighted by length. */
function directions(embeddings: Float32Array, seconds: readonly number[]): readonly Float32Array[] {
  const nDims = embeddings.length / seconds.length;
  const mean = new Float64Array(nDims);
  const total = seconds.reduce((a, b) => a + b, 0);
  embeddings.forEach((value, i) => (mean[i % nDims]! += (value * (seconds[Math.floor(i / nDims)] ?? 0)) / total));
  return seconds.map((_, i) => {
    const row = embeddings.slice(i * nDims, (i + 1) * nDims).map((value, d) => value - mean[d]!);
    const length = Math.sqrt(dot(row, row)) || 1;
    return row.map((value) => value / length);
  });
}

/** Cosine distances, row-major [n, n]. */
function distancesBetween(rows: readonly Float32Array[]): Float32Array {
  const n = rows.length;
  const out = new Float32Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < i; j++) {
      out[i * n + j] = 1 - dot(rows[i]!, rows[j]!);
      out[j * n + i] = out[i * n + j]!;
    }
  }
  return out;
}

function sumsOf(rows: readonly Float32Array[], of: Uint32Array): readonly Float32Array[] {
  const sums: Float32Array[] = [];
  rows.forEach((row, i) => {
    const sum = (sums[of[i]!] ??= new Float32Array(row.length));
    row.forEach((value, d) => (sum[d]! += value));
  });
  return sums;
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let d = 0; d < a.length; d++) sum += a[d]! * b[d]!;
  return sum;
}

const largestAt = (values: readonly number[]): number => values.indexOf(Math.max(...values));
