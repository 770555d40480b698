/**
 * Expected failures are values. The codes of what can go wrong between a sound and its result are this closed union; what
 * only the page meets (microphone, storage, imports) is in src/app/words/errors.ts, and every code has its words there.
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

/** What also goes wrong where a model is fetched for later. */
export type DownloadErrorCode = ErrorCode | 'model/unreachable' | 'model/no-room';

/** An expected failure: its code, and where it helps a detail for the curious (never shown alone). */
export interface Failure<Code extends string = ErrorCode> {
  readonly code: Code;
  readonly detail?: string;
}

/** A value or an expected failure; safe to pass through a worker border. */
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
