import type * as core from '#core/errors.ts';

export { ok } from '#core/errors.ts';

/**
 * All failure codes, of the core and of the page. The lexicon must have texts for each of them: a
 * `Record<ErrorCode, FailureWords>` does not compile otherwise.
 */
export type ErrorCode =
  | core.DownloadErrorCode
  | 'mic/denied'
  | 'mic/dismissed'
  | 'mic/none'
  | 'mic/in-use'
  | 'mic/unplugged'
  | 'mic/unsupported'
  | 'share/dismissed'
  | 'share/no-sound'
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
  | 'voice/other-model';

/** An expected failure, of the core or of the page. */
export type Failure = core.Failure<ErrorCode>;

/** A value or an expected failure, of the core or of the page. */
export type Result<T> = core.Result<T, ErrorCode>;

/** Makes an expected failure. */
export function fail(code: ErrorCode, detail?: string): { readonly ok: false; readonly error: Failure } {
  return { ok: false, error: detail === undefined ? { code } : { code, detail } };
}
