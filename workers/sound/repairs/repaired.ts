/** A file that the container library reads whole, made of pieces of the file that was given. */
export interface Part {
  readonly blob: Blob;
  /** Its times begin anew where the last part ended; otherwise they go on in the same count. */
  readonly isNewStream: boolean;
  /** Where it begins in the recording, in seconds; left out: where the part before ended. */
  readonly startS?: number;
  /** The library takes the rate for this many times less than it is. */
  readonly rateFactor?: number;
}

/** What became of a file, and what its own header says. */
export interface Repaired {
  readonly parts: readonly Part[];
  /** The file ends before its header says. */
  readonly isCutOff: boolean;
  /** Bytes are missing or foreign between readable parts. */
  readonly hasHole: boolean;
  /** Samples at the beginning that are not to be heard, and samples to be heard after them; null: all. */
  readonly trim: { readonly skip: number; readonly take: number } | null;
  /** What the duration is: exact, as exact as containers are, or no more than an estimate. */
  readonly promise: 'exact' | 'container' | 'none';
  /** Seconds of sound, where the repair knows them and the library does not. */
  readonly durationS?: number;
}

/** A file that needs no repair. */
export function asItIs(file: Blob, promise: Repaired['promise']): Repaired {
  const parts = [{ blob: file, isNewStream: true }];
  return { parts, isCutOff: false, hasHole: false, trim: null, promise };
}
