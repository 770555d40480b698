import { encodeHalfFloats } from '../classifier/half-float.ts';
import { config, hopS } from '../config.ts';
import type { PooledTrack, WindowScores } from '../result/types.ts';

/** Collects pooled vectors of windows that lie at least a file hop apart: nearer ones say the same again. */
export interface PooledCollector {
  /** @param index of the window in the analysis */
  add(index: number, window: WindowScores, pooled: Float32Array): void;
  /** Undefined where nothing was added. */
  read(): PooledTrack | undefined;
}

const apartS = config.window.fileHopFrames * hopS;

/** Starts with nothing. */
export function createPooledCollector(): PooledCollector {
  const windows: number[] = [];
  const rows: Uint16Array[] = [];
  let lastEndS = -Infinity;
  return {
    add(index, { endS }, pooled) {
      if (endS - lastEndS < apartS - 1e-6) return;
      lastEndS = endS;
      windows.push(index);
      rows.push(encodeHalfFloats(pooled));
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
