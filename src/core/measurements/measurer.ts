import { config, measuring } from '../config.ts';
import type { Algorithms } from './algorithms.ts';
import { frameColumns } from './columns.ts';
import { createFrameMeasures } from './frame-measures.ts';
import { createFrameStream, joinedRows } from './frame-stream.ts';
import type { FrameKind } from './frame-stream.ts';
import { pitchJumps } from './pitch-jumps.ts';

/** The measurements of a recording, frame by frame. */
export interface FrameTable {
  readonly nFrames: number;
  /** Seconds between the middles of frames; the first is at 0. */
  readonly hopS: number;
  /** Row-major [nFrames, columns]: `frameColumns`, or those of the requested kind; NaN if there is no value. */
  readonly values: Float32Array;
}

/** Measures a recording that arrives in blocks. Memory holds the measurements and a short part of the audio. */
export interface Measurer {
  /** Takes a block, one array per channel. */
  push(channels: readonly Float32Array[]): void;
  /** Returns the measurements of everything pushed. */
  finish(): FrameTable;
  /** Seconds of audio received so far. */
  readonly doneS: number;
}

const { hopSamples, leadHops, stretchHops } = measuring;

/**
 * Makes a measurer (see `createFrameStream`).
 * @param sampleRateHz of the input
 * @param kind what to measure; default: everything
 */
export function createMeasurer(
  sampleRateHz: number,
  essentia: Algorithms,
  kind: FrameKind = {
    ...{ columns: frameColumns, measure: createFrameMeasures(essentia) },
    ...{ stretchHops, lagHops: leadHops },
  },
): Measurer {
  const stream = createFrameStream(sampleRateHz, essentia, kind);
  const measured: Float32Array[] = [];
  return {
    get doneS() {
      return stream.doneS;
    },
    push(channels) {
      const rows = stream.push(channels);
      if (rows.length > 0) measured.push(rows);
    },
    finish() {
      const values = joinedRows([...measured, stream.flush()]);
      const nFrames = values.length / kind.columns.length;
      dropJumps(values, nFrames, kind);
      return { nFrames, hopS: hopSamples / config.sampleRateHz, values };
    },
  };
}

/** Removes wrong pitch values and everything derived from them. */
function dropJumps(values: Float32Array, nFrames: number, { columns }: FrameKind): void {
  const n = columns.length;
  const pitch = columns.findIndex(({ name }) => name === 'pitch_hz');
  const hz = Array.from({ length: nFrames }, (_, i) => values[i * n + pitch] ?? NaN);
  for (const i of pitchJumps(hz)) {
    columns.forEach(({ isVoicedOnly }, column) => {
      if (isVoicedOnly) values[i * n + column] = NaN;
    });
  }
}
