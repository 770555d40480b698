/**
 * A stage that takes audio in blocks of any size and returns audio, possibly delayed.
 * The concatenated output does not depend on how the input is split into blocks.
 */
export interface SignalStage {
  /** Takes the next block and returns what is ready (may be empty). The returned array is owned by the caller. */
  push(block: Float32Array): Float32Array;
  /** Returns the buffered rest. The stage cannot be used afterwards. */
  flush(): Float32Array;
}

/** RNNoise as passed to the core: processes one 10 ms frame of 480 samples at 48 kHz, in [-1, 1], in place; returns P(speech) in [0, 1]. */
export interface NoiseSuppressor {
  process(frame480: Float32Array): number;
  dispose(): void;
}

/**
 * Makes a suppressor with fresh state. Returns a promise while its WASM is loading, which the first call may start. Call again once
 * it has settled. Null: it could not be loaded.
 */
export type NoiseSuppressorFactory = () => NoiseSuppressor | Promise<void> | null;
