/** Separates files that are mixed. model/training/data/babble.py writes it too. */
export const fileSeparator = ' + ';

/** One row of a clip list; `corpus` and `speaker` may be empty. */
export interface ClipRow {
  /** One file, or several joined by `fileSeparator`. */
  readonly file: string;
  readonly corpus: string;
  readonly speaker: string;
  readonly emotion: string;
  /** Files of other speakers for the background, joined by `fileSeparator`; empty for none. */
  readonly voices: string;
}

/** How clips are augmented. */
export interface Augmentation {
  /** Paths of recorded noises; if empty, no noise is added. */
  readonly noise: readonly string[];
  /** Paths of impulse responses, at least one. */
  readonly rooms: readonly string[];
  /** Whether to use random noise and random microphones too. */
  readonly isRandom: boolean;
}

/** Options of a thread. */
export interface ExtractorOptions {
  readonly root: string;
  readonly out: string;
  readonly seed: string;
  /** Null: no augmentation. */
  readonly augmentation: Augmentation | null;
}

/** A part of the clip list, which a thread writes as one set of files. */
export interface Block {
  readonly name: string;
  readonly clips: readonly ClipRow[];
}

/** A row of a block's index file, one per clip, in order. */
export interface IndexRow extends ClipRow {
  readonly nWindows: number;
  readonly speed: number;
  /** Error code; empty on success. */
  readonly failure: string;
}

const clipsPerBlock = 100;

/** Divides a clip list into blocks. Names depend only on the position in the list, so an interrupted run can continue. */
export function blocksOf(clips: readonly ClipRow[]): readonly Block[] {
  return Array.from({ length: Math.ceil(clips.length / clipsPerBlock) }, (_, i) => {
    const start = i * clipsPerBlock;
    const name = `block-${String(start).padStart(6, '0')}`;
    return { name, clips: clips.slice(start, start + clipsPerBlock) };
  });
}
