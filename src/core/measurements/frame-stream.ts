import { config, measuring } from '../config.ts';
import { createMonoMixer } from '../signal/mono.ts';
import { createResampler } from '../signal/resample.ts';
import type { Algorithms } from './algorithms.ts';
import type { Column } from './columns.ts';
import { momentaryLoudness } from './loudness.ts';

/** How frames are measured. */
export interface FrameKind {
  readonly columns: readonly Column[];
  /** The values of a frame, given its loudness, in the order of `columns`. */
  readonly measure: (frame: Float32Array, loudnessLufs: number) => readonly number[];
  /** Number of frames measured at once. */
  readonly stretchHops: number;
  /** Number of following frames needed as context. */
  readonly lagHops: number;
}

/** Measures the frames of a recording that arrives in blocks. Buffers only a short part of the audio. */
export interface FrameStream {
  /** Takes a block, one array per channel. @returns rows of the newly measured frames, row-major */
  push(channels: readonly Float32Array[]): Float32Array;
  /** Returns the rows of the remaining frames. Call once. */
  flush(): Float32Array;
  /** Seconds of audio received so far. */
  readonly doneS: number;
}

const { frameSamples, hopSamples, leadHops, loudnessHopSamples } = measuring;
const hopsPerLoudness = loudnessHopSamples / hopSamples;
/** Momentary loudness covers 400 ms. */
const loudnessSamples = 0.4 * config.sampleRateHz;

/**
 * Measures frame by frame. Audio is mixed to mono and resampled to 16 kHz, without noise reduction or level normalisation. Loudness is
 * computed in blocks, with half a second before and `lagHops` after them as context.
 * @param sampleRateHz of the input
 */
export function createFrameStream(
  sampleRateHz: number,
  essentia: Algorithms,
  { columns, lagHops, measure, stretchHops }: FrameKind,
): FrameStream {
  const mix = createMonoMixer();
  const resampler = createResampler(sampleRateHz, config.sampleRateHz);
  let held = new Float32Array(0);
  /** The position of held[0] in the recording, in samples at 16 kHz. */
  let heldFrom = 0;
  let nDone = 0;
  let nIn = 0;

  function append(samples: Float32Array): void {
    const keepFrom = Math.max(heldFrom, (nDone - leadHops) * hopSamples - loudnessSamples);
    const kept = held.subarray(keepFrom - heldFrom);
    const joined = new Float32Array(kept.length + samples.length);
    joined.set(kept);
    joined.set(samples, kept.length);
    [held, heldFrom] = [joined, keepFrom];
  }

  /** Samples of the recording, with zeros outside of it. */
  function cut(from: number, length: number): Float32Array {
    const out = new Float32Array(length);
    const start = Math.max(from, heldFrom);
    const end = Math.min(from + length, heldFrom + held.length);
    if (end > start) out.set(held.subarray(start - heldFrom, end - heldFrom), start - from);
    return out;
  }

  function measureStretch(nFrames: number): Float32Array {
    const first = Math.max(0, nDone - leadHops);
    const nAll = nDone + nFrames + lagHops - first;
    const loudness = momentaryLoudness(
      essentia,
      cut(first * hopSamples - loudnessSamples / 2, nAll * hopSamples + loudnessSamples),
    );
    const rows = new Float32Array(nFrames * columns.length);
    for (let i = 0; i < nFrames; i++) {
      const at = nDone + i - first;
      const frame = cut((nDone + i) * hopSamples - frameSamples / 2, frameSamples);
      rows.set(measure(frame, between(loudness, at / hopsPerLoudness)), i * columns.length);
    }
    nDone += nFrames;
    return rows;
  }

  return {
    get doneS() {
      return nIn / sampleRateHz;
    },
    push(channels) {
      const { samples } = mix(channels);
      nIn += samples.length;
      append(resampler.push(samples));
      const stretches: Float32Array[] = [];
      while (heldFrom + held.length >= (nDone + stretchHops + lagHops) * hopSamples + loudnessSamples / 2)
        stretches.push(measureStretch(stretchHops));
      return joinedRows(stretches);
    },
    flush() {
      append(resampler.flush());
      const nLeft = Math.ceil((heldFrom + held.length) / hopSamples) - nDone;
      return nLeft > 0 ? measureStretch(nLeft) : new Float32Array(0);
    },
  };
}

/** Concatenates rows. */
export function joinedRows(parts: readonly Float32Array[]): Float32Array {
  const [only] = parts;
  if (only && parts.length === 1) return only;
  const values = new Float32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const rows of parts) {
    values.set(rows, at);
    at += rows.length;
  }
  return values;
}

/** Interpolates in a series. */
function between(values: Float32Array, position: number): number {
  const left = Math.floor(position);
  const [a = NaN, b = a] = [values[left], values[left + 1]];
  return position === left ? a : a + (position - left) * (b - a);
}
