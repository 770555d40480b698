import type { IDBPTransaction } from 'idb';
import type { Database } from './database.ts';
import type { Schema, StoreName } from './schema.ts';

/** A transaction that writes to these stores. */
export type Writing<Names extends StoreName> = IDBPTransaction<Schema, Names[], 'readwrite'>;

/**
 * Runs work in one transaction, which is rolled back on any error.
 * @param work must only await requests of the transaction
 */
export async function transact<Names extends StoreName>(
  database: Database,
  stores: readonly Names[],
  work: (transaction: Writing<Names>) => Promise<unknown>,
): Promise<void> {
  const transaction = database.transaction([...stores], 'readwrite');
  try {
    await work(transaction);
  } catch (error) {
    throw await takeBack(transaction, error);
  }
  await transaction.done;
}

/** The transaction reports a full device; its requests only report that they were aborted. */
async function takeBack<Names extends StoreName>(transaction: Writing<Names>, error: unknown): Promise<unknown> {
  const ended = transaction.done.then(
    () => error,
    (reason: unknown) => (reason instanceof DOMException && reason.name !== 'AbortError' ? reason : error),
  );
  try {
    transaction.abort();
  } catch {
    // It has already ended.
  }
  return ended;
}
