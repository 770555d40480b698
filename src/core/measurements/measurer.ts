import { config, measuring } from '../config.ts';
import { createMonoMixer } from '../signal/mono.ts';
import { createResampler } from '../signal/resample.ts';
import type { Algorithms } from './algorithms.ts';
import { columnIndex, frameColumns } from './columns.ts';
import { createFrameMeasures } from './frame-measures.ts';
import { momentaryLoudness } from './loudness.ts';
import { pitchJumps } from './pitch-jumps.ts';

/** What was measured of a sound, frame by frame. */
export interface FrameTable {
  readonly nFrames: number;
  /** Seconds from the middle of a frame to that of the next; the first is at 0. */
  readonly hopS: number;
  /** Row-major [nFrames, frameColumns.length]; NaN where there is no value. */
  readonly values: Float32Array;
}

/** Measures a sound that comes in blocks. Memory holds its measurements and two seconds of sound. */
export interface Measurer {
  /** Takes a block, one array per channel. */
  push(channels: readonly Float32Array[]): void;
  /** The measurements of all that was pushed. */
  finish(): FrameTable;
  /** Seconds taken so far. */
  readonly doneS: number;
}

const { frameSamples, hopSamples, leadHops, loudnessHopSamples, stretchHops } = measuring;
const hopsPerLoudness = loudnessHopSamples / hopSamples;
/** Momentary loudness looks at 400 ms. */
const loudnessSamples = 0.4 * config.sampleRateHz;

/**
 * Makes a measurer: the sound is mixed to mono and brought to 16 kHz, and neither denoised nor levelled. Loudness is found for
 * stretches of a second with half a second of context on either side, everything else frame by frame.
 * @param sampleRateHz of what is pushed
 */
export function createMeasurer(sampleRateHz: number, essentia: Algorithms): Measurer {
  const mix = createMonoMixer();
  const resampler = createResampler(sampleRateHz, config.sampleRateHz);
  const measure = createFrameMeasures(essentia);
  const measured: Float32Array[] = [];
  let held = new Float32Array(0);
  /** The position of held[0] in the sound, in samples at 16 kHz. */
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

  /** Samples of the sound, zeros outside of it. */
  function cut(from: number, length: number): Float32Array {
    const out = new Float32Array(length);
    const start = Math.max(from, heldFrom);
    const end = Math.min(from + length, heldFrom + held.length);
    if (end > start) out.set(held.subarray(start - heldFrom, end - heldFrom), start - from);
    return out;
  }

  function measureStretch(nFrames: number): void {
    const first = Math.max(0, nDone - leadHops);
    const nAll = nDone + nFrames + leadHops - first;
    const loudness = momentaryLoudness(
      essentia,
      cut(first * hopSamples - loudnessSamples / 2, nAll * hopSamples + loudnessSamples),
    );
    const rows = new Float32Array(nFrames * frameColumns.length);
    for (let i = 0; i < nFrames; i++) {
      const at = nDone + i - first;
      const frame = cut((nDone + i) * hopSamples - frameSamples / 2, frameSamples);
      rows.set(measure(frame, between(loudness, at / hopsPerLoudness)), i * frameColumns.length);
    }
    measured.push(rows);
    nDone += nFrames;
  }

  return {
    get doneS() {
      return nIn / sampleRateHz;
    },
    push(channels) {
      const { samples } = mix(channels);
      nIn += samples.length;
      append(resampler.push(samples));
      while (heldFrom + held.length >= (nDone + stretchHops + leadHops) * hopSamples + loudnessSamples)
        measureStretch(stretchHops);
    },
    finish() {
      append(resampler.flush());
      const nLeft = Math.ceil((heldFrom + held.length) / hopSamples) - nDone;
      if (nLeft > 0) measureStretch(nLeft);
      const values = new Float32Array(measured.reduce((sum, { length }) => sum + length, 0));
      let at = 0;
      for (const rows of measured) {
        values.set(rows, at);
        at += rows.length;
      }
      dropJumps(values, nDone);
      return { nFrames: nDone, hopS: hopSamples / config.sampleRateHz, values };
    },
  };
}

/** Takes the pitch out of frames in which it was mistaken, and all that rests on it. */
function dropJumps(values: Float32Array, nFrames: number): void {
  const n = frameColumns.length;
  const pitch = columnIndex('pitch_hz');
  const hz = Array.from({ length: nFrames }, (_, i) => values[i * n + pitch] ?? NaN);
  for (const i of pitchJumps(hz)) {
    frameColumns.forEach(({ isVoicedOnly }, column) => {
      if (isVoicedOnly) values[i * n + column] = NaN;
    });
  }
}

/** A value between two others of a series. */
function between(values: Float32Array, position: number): number {
  const left = Math.floor(position);
  const [a = NaN, b = a] = [values[left], values[left + 1]];
  return position === left ? a : a + (position - left) * (b - a);
}
