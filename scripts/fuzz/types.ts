/** Result for a file. */
export interface Outcome {
  /** Seconds of sound, or the code of the failure; what was thrown where neither came. */
  readonly read: { readonly seconds: number } | { readonly code: string } | { readonly thrown: string };
  /** Memory of the reader afterwards; 0 where it is not known. */
  readonly residentBytes: number;
}

/** What reads damaged files, one at a time: a process or a page, which can be ended whatever it does. */
export interface FuzzReader {
  /** Reads a file; a string says how it failed to answer. */
  ask(bytes: Uint8Array, limitMs: number): Promise<Outcome | string>;
  stop(): Promise<void>;
}
