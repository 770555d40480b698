import { ok } from '#app/words/errors.ts';
import type { Result } from '#app/words/errors.ts';
import { changeEntries, eraseEntries, listEntries } from './entries.ts';

/** How long deleted entries can be restored, in milliseconds. */
export const binMs = 30 * 60_000;

/** Moves entries to the bin: they disappear from the list, and from the device after `binMs`. */
export function putInBin(ids: readonly string[], nowMs: number): Promise<Result<void>> {
  return changeEntries(ids, { deletedAt: nowMs });
}

/** Restores entries from the bin. */
export function takeFromBin(ids: readonly string[]): Promise<Result<void>> {
  return changeEntries(ids, { deletedAt: null });
}

/**
 * Permanently deletes entries that have been in the bin long enough.
 * @param olderThanMs 0 empties the bin
 */
export async function emptyBin(nowMs: number, olderThanMs = binMs): Promise<Result<void>> {
  const entries = await listEntries();
  if (!entries.ok) return entries;
  const ripe = entries.value.filter(({ deletedAt }) => deletedAt !== null && nowMs - deletedAt >= olderThanMs);
  return ripe.length > 0 ? eraseEntries(ripe.map(({ id }) => id)) : ok(undefined);
}
