import { config } from '#core/config.ts';
import { maxColumns } from '#core/recogniser/display-columns.ts';

/** Display columns in one journal record. */
export interface JournalColumns {
  readonly framesPerColumn: number;
  readonly envelope: Float32Array;
  readonly spectrogram: Uint8Array;
}

/** Wider columns would delay too much of the last second. */
const maxFrames = 32;
const { nBands } = config.mel;

/**
 * Collects display columns for the journal. At a hundred per second, an hour would take 26 MB, so they are merged like
 * the finished display merges them (core/recogniser/display-columns.ts), but never into wider columns.
 */
export class ColumnGatherer {
  #envelope = new Float32Array(0);
  #spectrogram = new Uint8Array(0);
  #nTaken = 0;

  /** One column per frame. */
  add(envelope: Float32Array, spectrogram: Uint8Array): void {
    const { length } = this.#envelope;
    const longer = new Float32Array(length + envelope.length);
    longer.set(this.#envelope);
    longer.set(envelope, length);
    const bands = new Uint8Array(this.#spectrogram.length + spectrogram.length);
    bands.set(this.#spectrogram);
    bands.set(spectrogram, this.#spectrogram.length);
    [this.#envelope, this.#spectrogram] = [longer, bands];
  }

  /** Columns since the last call, except for the frames of an incomplete column. */
  take(): JournalColumns {
    const framesPerColumn = this.#width;
    const nColumns = this.#countFor(framesPerColumn);
    const envelope = new Float32Array(2 * nColumns);
    const spectrogram = new Uint8Array(nColumns * nBands);
    for (let column = 0; column < nColumns; column++) {
      let [low, high] = [Infinity, -Infinity];
      for (let frame = column * framesPerColumn; frame < (column + 1) * framesPerColumn; frame++) {
        low = Math.min(low, this.#envelope[2 * frame]!);
        high = Math.max(high, this.#envelope[2 * frame + 1]!);
        for (let band = 0; band < nBands; band++) {
          const at = column * nBands + band;
          spectrogram[at] = Math.max(spectrogram[at]!, this.#spectrogram[frame * nBands + band]!);
        }
      }
      envelope.set([low, high], 2 * column);
    }
    this.#drop(nColumns * framesPerColumn);
    return { framesPerColumn, envelope, spectrogram };
  }

  /** Frames per column: the minimum of the finished display, if the columns so far end on such a boundary. */
  get #width(): number {
    let width = 1;
    while (width < maxFrames && this.#nTaken >= maxColumns * width && this.#nTaken % (2 * width) === 0) width *= 2;
    return width;
  }

  /** Number of complete columns; one less if the next, wider columns could not start after them. */
  #countFor(width: number): number {
    const n = Math.floor(this.#envelope.length / 2 / width);
    const end = this.#nTaken + n * width;
    return width < maxFrames && end >= maxColumns * width && end % (2 * width) !== 0 ? Math.max(0, n - 1) : n;
  }

  #drop(nFrames: number): void {
    this.#envelope = this.#envelope.slice(2 * nFrames);
    this.#spectrogram = this.#spectrogram.slice(nBands * nFrames);
    this.#nTaken += nFrames;
  }
}

/** Expands columns to one per frame: merged by the display, they give the same result as the original frames. */
export function widened({ framesPerColumn, envelope, spectrogram }: JournalColumns): [Float32Array, Uint8Array] {
  const nFrames = (envelope.length / 2) * framesPerColumn;
  const wide = new Float32Array(2 * nFrames);
  const bands = new Uint8Array(nFrames * nBands);
  for (let frame = 0; frame < nFrames; frame++) {
    const column = Math.floor(frame / framesPerColumn);
    wide.set(envelope.subarray(2 * column, 2 * column + 2), 2 * frame);
    bands.set(spectrogram.subarray(column * nBands, (column + 1) * nBands), frame * nBands);
  }
  return [wide, bands];
}
