/** Joins a decoder's small pieces, so that each stage is called less often. @param nSamples per block */
export function createJoiner(nSamples: number): Joiner {
  let pieces: (readonly Float32Array[])[] = [];
  let length = 0;
  function flush(): Float32Array[] | null {
    if (length === 0) return null;
    const joined = (pieces[0] ?? []).map((_, channel) => {
      const whole = new Float32Array(length);
      let at = 0;
      for (const piece of pieces) {
        whole.set(piece[channel]!, at);
        at += piece[channel]!.length;
      }
      return whole;
    });
    pieces = [];
    length = 0;
    return joined;
  }
  return {
    add(piece) {
      const before = pieces[0] && pieces[0].length !== piece.length ? flush() : null;
      pieces.push(piece);
      length += piece[0]?.length ?? 0;
      return before ?? (length >= nSamples ? flush() : null);
    },
    flush,
  };
}

/** See createJoiner. */
export interface Joiner {
  /** Returns a block once it is full, or when the number of channels changes. */
  add(piece: readonly Float32Array[]): Float32Array[] | null;
  /** The rest, or null if there is none. */
  flush(): Float32Array[] | null;
}
