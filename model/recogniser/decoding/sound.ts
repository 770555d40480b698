import type { Analysis } from '#core/result/types.ts';

/** Sound as it stood in a file. */
export interface FileSound {
  /** One array per channel, all of one length (1 or more samples), nominally in [-1, 1]. */
  readonly channels: readonly Float32Array[];
  readonly sampleRateHz: number;
  /** The file promised more than it held, or parts of it were unreadable: what was read is here. */
  readonly warning: Analysis['warning'];
  /** Left out where the file has one track of sound. */
  readonly tracks?: NonNullable<Analysis['tracks']>;
}
