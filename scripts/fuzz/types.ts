/** Result for a file. */
export interface Outcome {
  /** Seconds of audio, an error code, or what was thrown. */
  readonly read: { readonly seconds: number } | { readonly code: string } | { readonly thrown: string };
  /** Memory of the reader afterwards; 0 if unknown. */
  readonly residentBytes: number;
}

/** Reads damaged files one at a time, in a process or page that can be killed if it hangs. */
export interface FuzzReader {
  /** Reads a file. A string says why there is no result. */
  ask(bytes: Uint8Array, limitMs: number): Promise<Outcome | string>;
  stop(): Promise<void>;
}
