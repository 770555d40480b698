/** A FIFO queue of samples. Grows as needed, and does not allocate otherwise. */
export interface SampleQueue {
  /** Number of samples in the queue. */
  readonly length: number;
  write(samples: Float32Array): void;
  writeZeros(nSamples: number): void;
  /** Copies the first `out.length` samples without removing them. Throws RangeError if there are fewer. */
  peek(out: Float32Array): void;
  /** Removes the first samples. Throws RangeError if there are fewer. */
  skip(nSamples: number): void;
}

/** Makes an empty queue. */
export function createSampleQueue(): SampleQueue {
  let data = new Float32Array(4096);
  let start = 0;
  let end = 0;

  function reserve(nSamples: number): void {
    if (end + nSamples <= data.length) return;
    const waiting = end - start;
    if (waiting + nSamples > data.length / 2) {
      const grown = new Float32Array(2 * (waiting + nSamples));
      grown.set(data.subarray(start, end));
      data = grown;
    } else {
      data.copyWithin(0, start, end);
    }
    start = 0;
    end = waiting;
  }

  function need(nSamples: number): void {
    if (nSamples > end - start) throw new RangeError(`${nSamples} samples asked of ${end - start}`);
  }

  return {
    get length() {
      return end - start;
    },
    write(samples) {
      reserve(samples.length);
      data.set(samples, end);
      end += samples.length;
    },
    writeZeros(nSamples) {
      reserve(nSamples);
      data.fill(0, end, end + nSamples);
      end += nSamples;
    },
    peek(out) {
      need(out.length);
      out.set(data.subarray(start, start + out.length));
    },
    skip(nSamples) {
      need(nSamples);
      start += nSamples;
    },
  };
}
