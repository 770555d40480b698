import type { Display } from '#core/result/types.ts';

/** Display columns to draw from. Column i (counted from the start of the recording) is at index `i % capacity`. */
export interface Columns {
  readonly columnS: number;
  readonly nBands: number;
  readonly capacity: number;
  /** The recording is complete and all columns are available. */
  readonly isFinished: boolean;
  /** Available columns: `first` up to, not including, `end`. */
  readonly first: number;
  readonly end: number;
  /** [min, max] per column. */
  readonly envelope: Float32Array;
  /** Log-mel bytes, `nBands` per column; 0 = -100 dBFS, 255 = 0 dBFS. */
  readonly spectrogram: Uint8Array;
}

/** Display columns of a finished recording. */
export function columnsOf(display: Display): Columns {
  const n = display.envelope.length / 2;
  return { ...display, isFinished: true, capacity: Math.max(1, n), first: 0, end: n };
}

/** The newest display columns of live audio, in a plain ring buffer that canvases read on every frame. */
export class ColumnRing implements Columns {
  readonly isFinished = false;
  readonly columnS: number;
  readonly nBands: number;
  readonly capacity: number;
  readonly envelope: Float32Array;
  readonly spectrogram: Uint8Array;
  end = 0;

  /** @param seconds capacity of the buffer */
  constructor(seconds: number, columnS: number, nBands: number) {
    this.columnS = columnS;
    this.nBands = nBands;
    this.capacity = Math.ceil(seconds / columnS);
    this.envelope = new Float32Array(2 * this.capacity);
    this.spectrogram = new Uint8Array(nBands * this.capacity);
  }

  get first(): number {
    return Math.max(0, this.end - this.capacity);
  }

  /** Appends columns; if there are more than fit, the newest stay. */
  push(envelope: Float32Array, spectrogram: Uint8Array): void {
    const n = envelope.length / 2;
    for (let i = Math.max(0, n - this.capacity); i < n; i++) {
      const at = (this.end + i) % this.capacity;
      this.envelope.set(envelope.subarray(2 * i, 2 * i + 2), 2 * at);
      this.spectrogram.set(spectrogram.subarray(i * this.nBands, (i + 1) * this.nBands), at * this.nBands);
    }
    this.end += n;
  }
}
