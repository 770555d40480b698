import { createJoiner } from './joiner.ts';
import type { Losses, Pieces } from './pieces.ts';
import type { Repaired } from './repairs/repaired.ts';
import { createTimeline } from './timeline.ts';
import type { Piece, SoundStream, SoundTrack, SoundWarning } from './types.ts';

const blockS = 0.5;
/** Containers round their duration and encoders change padding, so only more than this is missing audio. */
const toleranceS = { exact: 0.03, container: 0.5 } as const;
/** Less than this is a decoder that resynchronises, for example after a truncated frame. */
const leastHoleS = 0.15;

/** Parts and origin of a stream. */
export interface StreamParts {
  readonly first: Piece;
  /** The rest of the first part. */
  readonly pieces: Pieces;
  /** Opens the part with this number, or returns null after the last. */
  readonly openPart: (index: number) => Promise<Pieces | null>;
  readonly losses: Losses;
  readonly repaired: Repaired;
  /** Origin of all times, in seconds. */
  readonly originS: number;
  readonly totalS: number | null;
  readonly tracks: readonly SoundTrack[];
  readonly track: number;
  readonly dispose: () => void;
}

/** Places the pieces of all parts on one timeline and returns them in blocks. */
export function createStream(parts: StreamParts): SoundStream {
  const { first, losses, originS, repaired, totalS } = parts;
  const { sampleRateHz } = first;
  const timeline = createTimeline(sampleRateHz);
  const joiner = createJoiner(Math.ceil(blockS * sampleRateHz));
  const trim = createTrim(repaired.trim);
  let warning: SoundWarning | null = null;

  async function* pieces(): AsyncGenerator<[piece: Piece, baseS: number]> {
    let baseS = (repaired.parts[0]?.startS ?? 0) - originS;
    yield [first, baseS];
    for await (const piece of parts.pieces) yield [piece, baseS];
    for (let i = 1; ; i++) {
      const others = await parts.openPart(i);
      if (!others) return;
      const { isNewStream, startS } = repaired.parts[i]!;
      if (isNewStream) baseS = startS ?? timeline.endS;
      for await (const piece of others) yield [piece, baseS];
    }
  }

  async function* blocks(): AsyncGenerator<Float32Array[]> {
    for await (const [piece, baseS] of pieces()) {
      for (const laid of timeline.add(piece, baseS)) {
        const ready = joiner.add(trim(laid));
        if (ready) yield ready;
      }
    }
    const last = joiner.flush();
    if (last) yield last;
    const { skip, take } = repaired.trim ?? { skip: 0, take: (totalS ?? 0) * sampleRateHz };
    const missingS = (skip + take) / sampleRateHz - timeline.endS;
    const isShort = repaired.promise !== 'none' && missingS > toleranceS[repaired.promise];
    if (repaired.hasHole || losses.lostS > leastHoleS) warning = 'audio/hole';
    else if (repaired.isCutOff || losses.isBroken || isShort) warning = 'audio/truncated';
  }

  return {
    sampleRateHz,
    totalS,
    blocks,
    get warning() {
      return warning;
    },
    tracks: parts.tracks,
    track: parts.track,
    dispose: parts.dispose,
  };
}

/** Trims the encoder's delay and padding. */
function createTrim(trim: Repaired['trim']): (channels: readonly Float32Array[]) => readonly Float32Array[] {
  if (!trim) return (channels) => channels;
  let at = 0;
  return (channels) => {
    const length = channels[0]?.length ?? 0;
    const [from, to] = [trim.skip - at, trim.skip + trim.take - at];
    at += length;
    if (from <= 0 && to >= length) return channels;
    return channels.map((samples) => samples.subarray(Math.max(0, from), Math.max(0, to)));
  };
}
