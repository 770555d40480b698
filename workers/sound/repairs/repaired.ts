/** A part of the original file, rewritten so that the container library can read all of it. */
export interface Part {
  readonly blob: Blob;
  /** Whether its timestamps start anew at the end of the last part. Otherwise they continue. */
  readonly isNewStream: boolean;
  /** Start in the recording, in seconds; by default, the end of the previous part. */
  readonly startS?: number;
  /** True sample rate divided by the rate that the library reads. */
  readonly rateFactor?: number;
}

/** A repaired file, and what its header says about it. */
export interface Repaired {
  readonly parts: readonly Part[];
  /** The file is shorter than its header says. */
  readonly isCutOff: boolean;
  /** Data is missing or invalid between readable parts. */
  readonly hasHole: boolean;
  /** Samples to skip at the start, and samples to keep after them; null: keep all. */
  readonly trim: { readonly skip: number; readonly take: number } | null;
  /** Precision of the duration: exact, rounded by the container, or only an estimate. */
  readonly promise: 'exact' | 'container' | 'none';
  /** Duration in seconds, if the repair knows it and the library does not. */
  readonly durationS?: number;
}

/** A file that needs no repair. */
export function asItIs(file: Blob, promise: Repaired['promise']): Repaired {
  const parts = [{ blob: file, isNewStream: true }];
  return { parts, isCutOff: false, hasHole: false, trim: null, promise };
}
