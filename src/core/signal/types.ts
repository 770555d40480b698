/**
 * A stage that takes sound in blocks of any size and gives sound back, possibly later.
 * Fed block by block it yields, concatenated, exactly what it yields when fed the whole at once.
 */
export interface SignalStage {
  /** Takes the next block and returns what is ready (may be empty). The returned array is owned by the caller. */
  push(block: Float32Array): Float32Array;
  /** Returns what is still held back. The stage is finished afterwards. */
  flush(): Float32Array;
}

/** RNNoise as it is handed in: one 10 ms frame of 480 samples at 48 kHz, in [-1, 1], in place; returns P(speech) in [0, 1]. */
export interface NoiseSuppressor {
  process(frame480: Float32Array): number;
  dispose(): void;
}

/**
 * Makes a fresh suppressor (fresh state). While its WASM is on the way, which the first call may begin, it gives a promise, and when
 * that is settled it is to be asked again. Null: it could not be loaded.
 */
export type NoiseSuppressorFactory = () => NoiseSuppressor | Promise<void> | null;
