import { config } from '../config.ts';
import { createSampleQueue } from './sample-queue.ts';

/**
 * Cuts a stream into overlapping frames: frame t is centred at sample t * hopSamples and there is one for every hop begun,
 * ceil(nSamples / hopSamples) in all. Before the start and after the end there are zeros.
 */
export interface Framer {
  push(block: Float32Array): void;
  /** No more sound comes: the last frames are filled with zeros. */
  end(): void;
  /** Whole frames that `next` can give now. */
  readonly nReady: number;
  /** Copies the next frame, `longSamples` long, and moves on one hop. Throws RangeError where none is ready. */
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
      // A frame's right half alone could be padding at the end, so hops not begun are never counted.
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
