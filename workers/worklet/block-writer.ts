/** Gathers what the audio thread hears into blocks that travel to the worker and come back. Allocates only when made. */
export interface BlockWriter {
  /**
   * Mixes one render quantum to mono and sends the blocks that it fills.
   * @param channels equally long; none (nothing is connected) is no sound
   */
  write(channels: readonly Float32Array[]): void;
  /** Takes back a block's samples, or others of the same length; what does not fit is left to the garbage collector. */
  giveBack(samples: Float32Array): void;
  /** Blocks that lie ready, the one being filled not among them. */
  readonly nFree: number;
}

/** Receives a full block, and how many samples were lost just before it because every block was under way. */
export type SendBlock = (samples: Float32Array, nDropped: number) => void;

/**
 * @param blockSamples length of a block
 * @param nBlocks how many there are; while all are under way, sound is lost and counted
 * @param send takes the samples over: their buffer may be transferred
 * Tested in tests/workers/block-writer.test.ts.
 */
export function createBlockWriter(blockSamples: number, nBlocks: number, send: SendBlock): BlockWriter {
  const free: Float32Array[] = Array.from({ length: nBlocks }, () => new Float32Array(blockSamples));
  let nFree = nBlocks;
  let current: Float32Array | null = null;
  let nFilled = 0;
  let nDropped = 0;

  /** The next free block, or null. The stack is an array of fixed length, so that taking and giving allocate nothing. */
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
