/** Sound as it stood in a file. */
export interface FileSound {
  /** One array per channel, all of one length (1 or more samples), nominally in [-1, 1]. */
  readonly channels: readonly Float32Array[];
  readonly sampleRateHz: number;
  /** The file promised more than it held, or parts of it were unreadable: what was read is here. */
  readonly isTruncated: boolean;
}
