import { config, measuring } from '../config.ts';
import { withVectors } from './algorithms.ts';
import type { Algorithms } from './algorithms.ts';
import { curveColumns } from './columns.ts';
import { pitchOf } from './frame-pitch.ts';
import { createFrameStream } from './frame-stream.ts';
import type { FrameKind } from './frame-stream.ts';
import type { FrameTable } from './measurer.ts';
import { pitchJumps } from './pitch-jumps.ts';

/** Pitch and loudness over time, for drawing. Value i belongs to the time `startS + i * hopS`. */
export interface Curves {
  readonly startS: number;
  readonly hopS: number;
  /** NaN if unvoiced. */
  readonly pitchHz: Float32Array;
  /** Momentary loudness (EBU R 128). */
  readonly loudnessLufs: Float32Array;
}

/** Measures the values for curves, in the order of `curveColumns`, with the algorithms of `createFrameMeasures`. */
export function curveKind(essentia: Algorithms): FrameKind {
  return {
    ...{ columns: curveColumns, stretchHops: measuring.curveStretchHops, lagHops: measuring.leadHops },
    measure: (frame, loudnessLufs) =>
      withVectors(essentia, 'pitch', (lender) => [pitchOf(essentia, lender, frame).pitchHz, loudnessLufs]),
  };
}

/** The curves of a recording. @param table of `curveColumns` */
export function curvesOf({ hopS, nFrames, values }: FrameTable): Curves {
  return { startS: 0, hopS, ...columnsOf(values, nFrames) };
}

function columnsOf(values: Float32Array, nFrames: number): Pick<Curves, 'pitchHz' | 'loudnessLufs'> {
  const column = (at: number): Float32Array =>
    Float32Array.from({ length: nFrames }, (_, i) => values[i * curveColumns.length + at] ?? NaN);
  return { pitchHz: column(0), loudnessLufs: column(1) };
}

/** Traces live audio. */
export interface CurveTrace {
  /** Takes a block of mono audio. @returns the next piece of the curves, or null */
  push(samples: Float32Array): Curves | null;
}

const { hopSamples, jumps, live } = measuring;
const hopS = hopSamples / config.sampleRateHz;

/**
 * Traces live audio. Curves are updated once a second and lag by up to 1.5 s: loudness, whose calls are expensive, needs
 * 0.2 s of look-ahead, and pitch jumps are only detected from the following frames.
 * @param sampleRateHz of the input
 * @param startS time of the first sample
 */
export function createCurveTrace(sampleRateHz: number, essentia: Algorithms, startS: number): CurveTrace {
  const stream = createFrameStream(sampleRateHz, essentia, { ...curveKind(essentia), ...live });
  /** Measurements from frame `from`; those before `nTold` are kept only as context. */
  let held: { readonly hz: number; readonly lufs: number }[] = [];
  let from = 0;
  let nTold = 0;
  return {
    push(samples) {
      const rows = stream.push([samples]);
      for (let at = 0; at < rows.length; at += curveColumns.length)
        held.push({ hz: rows[at] ?? NaN, lufs: rows[at + 1] ?? NaN });
      const end = from + held.length - jumps.nearHops;
      if (rows.length === 0 || end <= nTold) return null;
      const leaps = new Set(pitchJumps(held.map(({ hz }) => hz)));
      const told = held.slice(nTold - from, end - from);
      const piece = {
        startS: startS + nTold * hopS,
        hopS,
        pitchHz: Float32Array.from(told, ({ hz }, i) => (leaps.has(nTold - from + i) ? NaN : hz)),
        loudnessLufs: Float32Array.from(told, ({ lufs }) => lufs),
      };
      const keepFrom = Math.max(from, end - jumps.nearHops);
      held = held.slice(keepFrom - from);
      [from, nTold] = [keepFrom, end];
      return piece;
    },
  };
}
