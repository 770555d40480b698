/** Collects audio in blocks that are sent to the worker and returned. Allocates memory only on creation. */
export interface BlockWriter {
  /**
   * Mixes a render quantum to mono and sends the blocks that it fills.
   * @param channels of equal length; empty if nothing is connected
   */
  write(channels: readonly Float32Array[]): void;
  /** Takes back a block. Ignores arrays of another length, and more blocks than were sent. */
  giveBack(samples: Float32Array): void;
  /** Number of free blocks, without the one being filled. */
  readonly nFree: number;
}

/** Receives a full block, and the number of samples lost just before it because no block was free. */
export type SendBlock = (samples: Float32Array, nDropped: number) => void;

/**
 * @param blockSamples length of a block
 * @param nBlocks number of blocks. While none is free, audio is lost and counted
 * @param send takes ownership of the samples and may transfer their buffer
 * Tested in tests/workers/block-writer.test.ts.
 */
export function createBlockWriter(blockSamples: number, nBlocks: number, send: SendBlock): BlockWriter {
  const free: Float32Array[] = Array.from({ length: nBlocks }, () => new Float32Array(blockSamples));
  let nFree = nBlocks;
  let current: Float32Array | null = null;
  let nFilled = 0;
  let nDropped = 0;

  /** Takes a free block; null if there is none. The stack has a fixed length, so nothing is allocated. */
  function take(): Float32Array | null {
    return nFree > 0 ? free[--nFree]! : null;
  }

  function add(sample: number): void {
    current ??= take();
    if (!current) {
      nDropped++;
      return;
    }
    current[nFilled++] = sample;
    if (nFilled < blockSamples) return;
    send(current, nDropped);
    current = null;
    nFilled = 0;
    nDropped = 0;
  }

  return {
    write(channels) {
      const nChannels = channels.length;
      const nSamples = nChannels > 0 ? channels[0]!.length : 0;
      for (let i = 0; i < nSamples; i++) {
        let sum = 0;
        for (let c = 0; c < nChannels; c++) sum += channels[c]![i]!;
        add(sum / nChannels);
      }
    },
    giveBack(samples) {
      if (nFree < nBlocks && samples.length === blockSamples) free[nFree++] = samples;
    },
    get nFree() {
      return nFree;
    },
  };
}
