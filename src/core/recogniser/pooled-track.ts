import { encodeHalfFloats } from '../classifier/half-float.ts';
import { hopS } from '../config.ts';
import type { PooledTrack, WindowScores } from '../result/types.ts';

/** Builds a track one embedding at a time. */
export interface PooledTrackBuilder {
  /** @param index of the window in the analysis @param row its embedding as half floats */
  add(index: number, row: Uint16Array): void;
  /** Undefined if nothing was added. */
  read(): PooledTrack | undefined;
}

/** Makes an empty collector. */
export function createPooledTrack(): PooledTrackBuilder {
  const windows: number[] = [];
  const rows: Uint16Array[] = [];
  return {
    add(index, row) {
      windows.push(index);
      rows.push(row);
    },
    read() {
      const nPooled = rows[0]?.length ?? 0;
      if (nPooled === 0) return undefined;
      const halves = new Uint16Array(rows.length * nPooled);
      rows.forEach((row, i) => {
        halves.set(row, i * nPooled);
      });
      return { nPooled, windows: [...windows], halves };
    },
  };
}

/** Appends a track to another. @param firstIndex index in the other analysis of the appended track's first window */
export function addTrack(to: PooledTrackBuilder, { windows, nPooled, halves }: PooledTrack, firstIndex: number): void {
  windows.forEach((index, row) => {
    to.add(firstIndex + index, halves.subarray(row * nPooled, (row + 1) * nPooled));
  });
}

/** Collects pooled vectors of windows at least a file hop apart, because closer ones are redundant. */
export interface PooledCollector {
  /** @param index of the window in the analysis @returns the stored embedding, or null if the window is too close to the last one */
  add(index: number, window: WindowScores, pooled: Float32Array): Uint16Array | null;
  /** Undefined if nothing was added. */
  read(): PooledTrack | undefined;
}

/** Makes an empty collector. @param fileHopFrames distance of a file's windows */
export function createPooledCollector(fileHopFrames: number): PooledCollector {
  const apartS = fileHopFrames * hopS;
  const track = createPooledTrack();
  let lastEndS = -Infinity;
  return {
    add(index, { endS }, pooled) {
      if (endS - lastEndS < apartS - 1e-6) return null;
      lastEndS = endS;
      const row = encodeHalfFloats(pooled);
      track.add(index, row);
      return row;
    },
    read: track.read,
  };
}
