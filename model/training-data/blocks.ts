/** Separates files that are played at the same time (model/training/data/babble.py writes it, too). */
export const fileSeparator = ' + ';

/** One row of a clip list; `corpus` and `speaker` may be empty. */
export interface ClipRow {
  /** One file, or several joined by `fileSeparator`. */
  readonly file: string;
  readonly corpus: string;
  readonly speaker: string;
  readonly emotion: string;
  /** Files of other speakers who may talk in the background, joined by `fileSeparator`; empty for nobody. */
  readonly voices: string;
}

/** How clips are augmented. */
export interface Augmentation {
  /** Paths of recorded noises; none: no noise is mixed in. */
  readonly noise: readonly string[];
  /** Paths of impulse responses, at least one. */
  readonly rooms: readonly string[];
  /** Whether to use random noise and random microphones as well. */
  readonly isRandom: boolean;
}

/** What a thread is started with. */
export interface ExtractorOptions {
  readonly root: string;
  readonly out: string;
  readonly seed: string;
  /** Null: clips as they are. */
  readonly augmentation: Augmentation | null;
}

/** A part of the clip list, from which a thread makes one set of files. */
export interface Block {
  readonly name: string;
  readonly clips: readonly ClipRow[];
}

/** A row of a block's index file, one per clip, in order. */
export interface IndexRow extends ClipRow {
  readonly nWindows: number;
  readonly speed: number;
  /** Error code; empty for success. */
  readonly failure: string;
}

const clipsPerBlock = 100;

/** Cuts a clip list into blocks. Their names depend on the position in the list only, so that an interrupted run can continue. */
export function blocksOf(clips: readonly ClipRow[]): readonly Block[] {
  return Array.from({ length: Math.ceil(clips.length / clipsPerBlock) }, (_, i) => {
    const start = i * clipsPerBlock;
    const name = `block-${String(start).padStart(6, '0')}`;
    return { name, clips: clips.slice(start, start + clipsPerBlock) };
  });
}
