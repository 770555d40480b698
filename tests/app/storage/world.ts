import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { closeDatabase } from '#app/storage/database.ts';

/** A browser that keeps nothing yet. Call before each test. */
export async function emptyStorage(): Promise<void> {
  await closeDatabase();
  globalThis.indexedDB = new IDBFactory();
}

/** The value of a success; a failure fails the test by its code. */
export function valueOf<T>(
  result: { ok: true; value: T } | { ok: false; error: { code: string; detail?: string } },
): T {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.detail ?? ''}`);
  return result.value;
}
