import type { Display } from '#core/result/types.ts';

/** Display columns to draw from. Column i (counted from the start of the recording) is at index `i % capacity`. */
export interface Columns {
  readonly columnS: number;
  readonly nBands: number;
  readonly capacity: number;
  /** All columns of a complete recording are available. */
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

/** Display columns of a part of a recording. @param startS where the part begins */
export function columnsOfPart({ columnS, nBands, envelope, spectrogram }: Display, startS: number): Columns {
  const n = envelope.length / 2;
  const first = Math.round(startS / columnS);
  const part = { envelope: new Float32Array(2 * n), spectrogram: new Uint8Array(nBands * n) };
  for (let i = 0; i < n; i++) {
    const at = (first + i) % n;
    part.envelope.set(envelope.subarray(2 * i, 2 * i + 2), 2 * at);
    part.spectrogram.set(spectrogram.subarray(i * nBands, (i + 1) * nBands), at * nBands);
  }
  return { ...part, columnS, nBands, isFinished: false, capacity: Math.max(1, n), first, end: first + n };
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
