import { config } from '../config.ts';
import type { FrontEndOutput } from '../front-end.ts';
import { nFeatures } from '../features/layout.ts';
import type { FeatureTables } from '../features/tables.ts';
import { cutWindow, type AnalysisWindow } from '../features/window.ts';

/** The newest frames of a sound, numbered from its start. What is no longer needed is dropped. */
export interface FrameStore {
  /** Frames taken so far, dropped ones included. */
  readonly nFrames: number;
  append(output: FrontEndOutput): void;
  /** Forgets the frames before this one. */
  dropBefore(frame: number): void;
  /**
   * The window that begins at `firstFrame` (negative: before the sound). It sees no frame outside itself, so that it is
   * the same whether what follows is known yet or not.
   */
  window(firstFrame: number): AnalysisWindow;
}

/** @param tables of the features, for cutWindow */
export function createFrameStore(tables: FeatureTables): FrameStore {
  let rows = new Float32Array(2 * config.window.nFrames * nFeatures);
  let isSpeech = new Uint8Array(2 * config.window.nFrames);
  let first = 0;
  let nKept = 0;

  function reserve(n: number): void {
    if (n <= isSpeech.length) return;
    const capacity = Math.max(n, 2 * isSpeech.length);
    const [oldRows, oldSpeech] = [rows, isSpeech];
    rows = new Float32Array(capacity * nFeatures);
    isSpeech = new Uint8Array(capacity);
    rows.set(oldRows);
    isSpeech.set(oldSpeech);
  }

  return {
    get nFrames() {
      return first + nKept;
    },
    append(output) {
      reserve(nKept + output.rows.nFrames);
      rows.set(output.rows.data, nKept * nFeatures);
      isSpeech.set(output.isSpeech, nKept);
      nKept += output.rows.nFrames;
    },
    dropBefore(frame) {
      const n = Math.min(nKept, frame - first);
      // Moving what is kept costs too: only when it is the smaller part.
      if (n <= nKept / 2) return;
      rows.copyWithin(0, n * nFeatures, nKept * nFeatures);
      isSpeech.copyWithin(0, n, nKept);
      first += n;
      nKept -= n;
    },
    window(firstFrame) {
      const from = Math.max(0, firstFrame - first);
      const to = Math.min(nKept, firstFrame - first + config.window.nFrames);
      const data = rows.subarray(from * nFeatures, to * nFeatures);
      return cutWindow(
        { data, nFrames: to - from, nFeatures },
        isSpeech.subarray(from, to),
        Math.min(0, firstFrame),
        tables,
      );
    },
  };
}
