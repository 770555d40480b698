import { createResampler } from '#core/signal/resample.ts';
import type { SignalStage } from '#core/signal/types.ts';
import type { Piece } from './types.ts';

/** Containers round their timestamps (to a millisecond in WebM), so only a longer gap is real. */
const toleranceS = 0.02;
/** A longer jump is a clock change, not a pause. */
const longestGapS = 6 * 3600;
const silenceS = 1;

/** Places pieces by their timestamps: silence in gaps and before a late start, nothing before zero. */
export interface Timeline {
  /** @param baseS start of the piece's stream */
  add(piece: Piece, baseS: number): Generator<readonly Float32Array[]>;
  /** Adds silence up to a time. */
  fillTo(endS: number): Generator<readonly Float32Array[]>;
  /** Seconds placed so far. */
  readonly endS: number;
}

/**
 * Starts at zero.
 * @param sampleRateHz of all that comes out; pieces of another rate are resampled
 */
export function createTimeline(sampleRateHz: number): Timeline {
  let nSamples = 0;
  let nChannels = 1;
  const toRate = createRateMatcher(sampleRateHz);

  function* silence(gap: number): Generator<readonly Float32Array[]> {
    for (let left = gap; left > 0;) {
      const length = Math.min(left, Math.round(silenceS * sampleRateHz));
      yield Array.from({ length: nChannels }, () => new Float32Array(length));
      left -= length;
    }
    nSamples += gap;
  }

  return {
    *add(piece, baseS) {
      const channels = toRate(piece);
      nChannels = channels.length;
      const start = Math.round((baseS + piece.startS) * sampleRateHz);
      const gap = start - nSamples;
      if (gap > toleranceS * sampleRateHz && gap < longestGapS * sampleRateHz) yield* silence(gap);
      // Audio before zero is the encoder's delay.
      const before = nSamples === 0 ? Math.max(0, -start) : 0;
      const kept = before > 0 ? channels.map((samples) => samples.subarray(before)) : channels;
      const length = kept[0]?.length ?? 0;
      if (length === 0) return;
      nSamples += length;
      yield kept;
    },
    *fillTo(endS) {
      yield* silence(Math.max(0, Math.round(endS * sampleRateHz) - nSamples));
    },
    get endS() {
      return nSamples / sampleRateHz;
    },
  };
}

/** Resamples pieces of another rate, which can occur in chained streams. */
function createRateMatcher(sampleRateHz: number): (piece: Piece) => readonly Float32Array[] {
  let resamplers: SignalStage[] = [];
  let rateHz = sampleRateHz;
  return ({ channels, ...piece }) => {
    if (piece.sampleRateHz === sampleRateHz) return channels;
    if (piece.sampleRateHz !== rateHz || resamplers.length !== channels.length) {
      rateHz = piece.sampleRateHz;
      resamplers = channels.map(() => createResampler(rateHz, sampleRateHz));
    }
    return channels.map((samples, i) => resamplers[i]!.push(samples));
  };
}
