import { fail } from '#core/errors.ts';
import type { ErrorCode, Failure } from '#core/errors.ts';

const codes: Readonly<Record<string, ErrorCode>> = {
  QuotaExceededError: 'storage/quota',
  VersionError: 'storage/newer',
  // Cookies and site data blocked; private windows of older browsers.
  SecurityError: 'storage/unavailable',
  // What browsers say of files of theirs that they cannot read, or of a database that is not as it was made.
  UnknownError: 'storage/damaged',
  NotReadableError: 'storage/damaged',
  DataError: 'storage/damaged',
  NotFoundError: 'storage/damaged',
  ConstraintError: 'storage/damaged',
  EncodingError: 'storage/damaged',
  TimeoutError: 'storage/damaged',
};

/**
 * Which expected failure an error of IndexedDB is.
 * @returns null for what only a bug brings about, such as a value that cannot be cloned
 */
export function failureOf(error: unknown): Failure | null {
  if (!(error instanceof DOMException)) return null;
  const code = codes[error.name];
  if (code) return fail(code, error.message).error;
  // Connections that the browser or another tab closed under our hands, and what was under way in them.
  if (error.name === 'InvalidStateError' || error.name === 'AbortError')
    return fail('storage/unavailable', error.message).error;
  return null;
}
