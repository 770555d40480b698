import { ok } from '#core/errors.ts';
import type { Result } from '#core/errors.ts';
import { changeEntries, eraseEntries, listEntries } from './entries.ts';

/** What was deleted can be taken back for so long, in milliseconds. */
export const binMs = 30 * 60_000;

/** Puts entries in the bin: they are gone from the list, and from the device after `binMs`. */
export function putInBin(ids: readonly string[], nowMs: number): Promise<Result<void>> {
  return changeEntries(ids, { deletedAt: nowMs });
}

/** Takes entries back out. */
export function takeFromBin(ids: readonly string[]): Promise<Result<void>> {
  return changeEntries(ids, { deletedAt: null });
}

/**
 * Deletes for good what has lain in the bin for long enough.
 * @param olderThanMs 0 empties it at once
 */
export async function emptyBin(nowMs: number, olderThanMs = binMs): Promise<Result<void>> {
  const entries = await listEntries();
  if (!entries.ok) return entries;
  const ripe = entries.value.filter(({ deletedAt }) => deletedAt !== null && nowMs - deletedAt >= olderThanMs);
  return ripe.length > 0 ? eraseEntries(ripe.map(({ id }) => id)) : ok(undefined);
}
