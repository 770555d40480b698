import { config } from '../config.ts';
import { createSampleQueue } from './sample-queue.ts';

/**
 * Cuts a stream into overlapping frames. Frame t is centred at sample t * hopSamples, with one frame per started hop,
 * ceil(nSamples / hopSamples) in total. The stream is padded with zeros at both ends.
 */
export interface Framer {
  push(block: Float32Array): void;
  /** Ends the input; the last frames are padded with zeros. */
  end(): void;
  /** Number of complete frames ready for `next`. */
  readonly nReady: number;
  /** Copies the next frame, `longSamples` long, and advances by one hop. Throws RangeError if none is ready. */
  next(frame: Float32Array): void;
}

/** Makes a framer with the sizes of config.frame. Tested in tests/core/signal/framing.test.ts. */
export function createFramer(): Framer {
  const { longSamples, hopSamples } = config.frame;
  const queue = createSampleQueue();
  queue.writeZeros(longSamples / 2);
  let nSamples = 0;
  let nTaken = 0;
  return {
    push(block) {
      nSamples += block.length;
      queue.write(block);
    },
    end() {
      const missing = (Math.ceil(nSamples / hopSamples) - nTaken - 1) * hopSamples + longSamples - queue.length;
      if (missing > 0) queue.writeZeros(missing);
    },
    get nReady() {
      // Only the right half of a frame may be padding at the end, so hops that have not started are not counted.
      const whole = Math.floor((queue.length - longSamples) / hopSamples) + 1;
      return Math.max(0, Math.min(whole, Math.ceil(nSamples / hopSamples) - nTaken));
    },
    next(frame) {
      queue.peek(frame);
      queue.skip(hopSamples);
      nTaken++;
    },
  };
}
