import { config } from '../config.ts';

/** The newest frames of a recording, numbered from its start. Frames that are no longer needed are dropped. */
export interface FrameStore {
  /** Number of frames received so far, including dropped ones. */
  readonly nFrames: number;
  /** @param rows row-major [frames, nColumns] @param isSpeech one flag for each */
  append(rows: Float32Array, isSpeech: Uint8Array): void;
  /** Drops the frames before this one. */
  dropBefore(frame: number): void;
  /** Views of the frames in [`start`, `end`), valid until the store changes. */
  view(start: number, end: number): { readonly rows: Float32Array; readonly isSpeech: Uint8Array };
}

/** @param nColumns of a row */
export function createFrameStore(nColumns: number): FrameStore {
  let rows = new Float32Array(2 * config.window.nFrames * nColumns);
  let isSpeech = new Uint8Array(2 * config.window.nFrames);
  let first = 0;
  let nKept = 0;

  function reserve(n: number): void {
    if (n <= isSpeech.length) return;
    const capacity = Math.max(n, 2 * isSpeech.length);
    const [oldRows, oldSpeech] = [rows, isSpeech];
    rows = new Float32Array(capacity * nColumns);
    isSpeech = new Uint8Array(capacity);
    rows.set(oldRows);
    isSpeech.set(oldSpeech);
  }

  return {
    get nFrames() {
      return first + nKept;
    },
    append(newRows, newSpeech) {
      reserve(nKept + newSpeech.length);
      rows.set(newRows, nKept * nColumns);
      isSpeech.set(newSpeech, nKept);
      nKept += newSpeech.length;
    },
    dropBefore(frame) {
      const n = Math.min(nKept, frame - first);
      // Moving the remaining frames has a cost, so only do it when they are the smaller part.
      if (n <= nKept / 2) return;
      rows.copyWithin(0, n * nColumns, nKept * nColumns);
      isSpeech.copyWithin(0, n, nKept);
      first += n;
      nKept -= n;
    },
    view(start, end) {
      const from = Math.max(0, start - first);
      const to = Math.min(nKept, end - first);
      return { rows: rows.subarray(from * nColumns, to * nColumns), isSpeech: isSpeech.subarray(from, to) };
    },
  };
}
