import { fail } from '#app/words/errors.ts';
import type { ErrorCode, Failure } from '#app/words/errors.ts';

const codes: Readonly<Record<string, ErrorCode>> = {
  QuotaExceededError: 'storage/quota',
  VersionError: 'storage/newer',
  // Cookies and site data blocked; private windows of older browsers.
  SecurityError: 'storage/unavailable',
  // Errors that browsers report for unreadable internal files or an inconsistent database.
  UnknownError: 'storage/damaged',
  NotReadableError: 'storage/damaged',
  DataError: 'storage/damaged',
  NotFoundError: 'storage/damaged',
  ConstraintError: 'storage/damaged',
  EncodingError: 'storage/damaged',
  TimeoutError: 'storage/damaged',
};

/**
 * Maps an IndexedDB error to an expected failure.
 * @returns null for errors that only bugs cause, such as a value that cannot be cloned
 */
export function failureOf(error: unknown): Failure | null {
  if (!(error instanceof DOMException)) return null;
  const code = codes[error.name];
  if (code) return fail(code, error.message).error;
  // Connections closed by the browser or another tab, and their aborted transactions.
  if (error.name === 'InvalidStateError' || error.name === 'AbortError')
    return fail('storage/unavailable', error.message).error;
  return null;
}
