/** A part of a sound, in seconds from its beginning; `endS` null: until its end. */
export interface Span {
  readonly startS: number;
  readonly endS: number | null;
}

/** Extracts a part of a recording that arrives in blocks. */
export interface Cut {
  /** The samples of the next block that lie in the part; arrays may be empty. Views, not copies. */
  take(channels: readonly Float32Array[]): readonly Float32Array[];
  /** True after the end of the part: later blocks are not needed. */
  readonly isOver: boolean;
}

/**
 * Extracts a part of a recording, to the nearest sample.
 * @param span null: the whole recording
 * Tested in tests/core/signal/cut.test.ts.
 */
export function createCut(span: Span | null, sampleRateHz: number): Cut {
  const first = Math.round((span?.startS ?? 0) * sampleRateHz);
  const end = Math.round((span?.endS ?? Infinity) * sampleRateHz);
  let at = 0;
  return {
    take(channels) {
      const n = channels[0]?.length ?? 0;
      const [from, to] = [Math.max(0, Math.min(n, first - at)), Math.max(0, Math.min(n, end - at))];
      at += n;
      return from === 0 && to === n ? channels : channels.map((channel) => channel.subarray(from, Math.max(from, to)));
    },
    get isOver() {
      return at >= end;
    },
  };
}
