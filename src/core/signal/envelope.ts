/** Lowest and highest sample of every hop, for drawing a waveform. */
export interface Envelope {
  push(block: Float32Array): void;
  /** Includes a partial last hop. */
  end(): void;
  /** Removes the first hops and returns them as [min0, max0, min1, ...]. Throws RangeError if there are fewer. */
  take(nHops: number): Float32Array;
}

/** Makes an empty envelope with hops of `hopSamples` samples. Tested in tests/core/signal/envelope.test.ts. */
export function createEnvelope(hopSamples: number): Envelope {
  let pairs: number[] = [];
  let lowest = Infinity;
  let highest = -Infinity;
  let nInHop = 0;

  function close(): void {
    pairs.push(lowest, highest);
    lowest = Infinity;
    highest = -Infinity;
    nInHop = 0;
  }

  return {
    push(block) {
      for (const sample of block) {
        if (sample < lowest) lowest = sample;
        if (sample > highest) highest = sample;
        if (++nInHop === hopSamples) close();
      }
    },
    end() {
      if (nInHop > 0) close();
    },
    take(nHops) {
      if (2 * nHops > pairs.length) throw new RangeError(`${nHops} hops asked of ${pairs.length / 2}`);
      const taken = Float32Array.from(pairs.slice(0, 2 * nHops));
      pairs = pairs.slice(2 * nHops);
      return taken;
    },
  };
}
