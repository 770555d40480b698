/**
 * Expected failures are values. Every code a person can meet is in this closed union, and
 * `src/lib/words` must have words for each (a `Record<ErrorCode, Words>` does not compile otherwise).
 */
export type ErrorCode =
  | 'mic/denied'
  | 'mic/dismissed'
  | 'mic/none'
  | 'mic/in-use'
  | 'mic/unplugged'
  | 'mic/unsupported'
  | 'audio/empty'
  | 'audio/undecodable'
  | 'audio/truncated'
  | 'audio/unsupported-codec'
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
  | 'storage/quota'
  | 'storage/unavailable'
  | 'storage/newer'
  | 'storage/blocked'
  | 'storage/damaged'
  | 'storage/no-room-for-sound'
  | 'import/foreign'
  | 'import/newer'
  | 'import/damaged'
  | 'export/empty'
  | 'export/failed'
  | 'voice/no-speech'
  | 'voice/too-short'
  | 'voice/unreadable-file'
  | 'voice/newer-file'
  | 'voice/other-model'
  | 'app/offline-first-visit';

/** An expected failure: its code, and where it helps a detail for the curious (never shown alone). */
export interface Failure {
  readonly code: ErrorCode;
  readonly detail?: string;
}

/** A value or an expected failure; safe to pass through a worker border. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Failure };

/** Wraps a value as a success. */
export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** Makes an expected failure. */
export function fail(code: ErrorCode, detail?: string): { readonly ok: false; readonly error: Failure } {
  return { ok: false, error: detail === undefined ? { code } : { code, detail } };
}
