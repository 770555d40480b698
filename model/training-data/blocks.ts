/** Between files that are played at once (model/training/data/babble.py writes it). */
export const separator = ' + ';

/** One row of a clip list; `corpus` and `speaker` may be empty. */
export interface ClipRow {
  readonly file: string;
  readonly corpus: string;
  readonly speaker: string;
  readonly emotion: string;
  /** Files of others who may talk at once behind the clip, joined by `separator`; "" for nobody. */
  readonly voices: string;
}

/** What a thread needs to know before its first block. */
export interface ExtractorOptions {
  readonly root: string;
  readonly out: string;
  readonly seed: string;
  /** Null writes the clips as they are; without noise they are played faster or slower and in rooms only. */
  readonly changes: {
    readonly noise: readonly string[];
    readonly rooms: readonly string[];
    /** Whether half of the noises, and a microphone for a third of the clips, are made up. */
    readonly isMadeUp: boolean;
  } | null;
}

/** A stretch of the clip list that one thread turns into one set of files. */
export interface Block {
  readonly name: string;
  readonly clips: readonly ClipRow[];
}

/** What a block's index file holds for each clip, in order. */
export interface IndexRow extends ClipRow {
  readonly nWindows: number;
  readonly speed: number;
  readonly failure: string;
}
