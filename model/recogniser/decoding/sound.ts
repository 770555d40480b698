import type { Analysis } from '#core/result/types.ts';

/** Decoded audio of a file. */
export interface FileSound {
  /** One array per channel, all of the same length (1 or more samples), nominally in [-1, 1]. */
  readonly channels: readonly Float32Array[];
  readonly sampleRateHz: number;
  /** Set if audio is missing: the file is shorter than its header says, or parts of it are unreadable. */
  readonly warning: Analysis['warning'];
  /** Omitted if the file has a single audio track. */
  readonly tracks?: NonNullable<Analysis['tracks']>;
}
