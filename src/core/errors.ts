/**
 * Expected failures are values. This closed union has the codes for failures between audio and result. The codes for failures that
 * only the page can have (microphone, storage, imports) are in src/app/words/errors.ts, which also has a message for every code.
 */
export type ErrorCode =
  | 'audio/empty'
  | 'audio/undecodable'
  | 'audio/truncated'
  | 'audio/hole'
  | 'audio/unsupported-codec'
  | 'audio/decoder-unreachable'
  | 'audio/protected'
  | 'audio/no-sound-track'
  | 'audio/too-short'
  | 'audio/not-finite'
  | 'audio/unreachable'
  | 'model/missing'
  | 'model/corrupt'
  | 'model/config-mismatch'
  | 'engine/no-wasm'
  | 'engine/backend-unavailable'
  | 'engine/device-lost'
  | 'engine/crashed'
  | 'engine/cancelled'
  | 'app/offline-first-visit';

/** Further codes for downloading a model for later use. */
export type DownloadErrorCode = ErrorCode | 'model/unreachable' | 'model/no-room';

/** An expected failure: its code, and sometimes a technical detail, which is never shown on its own. */
export interface Failure<Code extends string = ErrorCode> {
  readonly code: Code;
  readonly detail?: string;
}

/** A value or an expected failure. Can be passed between threads. */
export type Result<T, Code extends string = ErrorCode> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Failure<Code> };

/** Wraps a value as a success. */
export function ok<T>(value: T): Result<T, never> {
  return { ok: true, value };
}

/** Makes an expected failure. */
export function fail(code: ErrorCode, detail?: string): { readonly ok: false; readonly error: Failure } {
  return { ok: false, error: detail === undefined ? { code } : { code, detail } };
}
