import type { IDBPTransaction } from 'idb';
import type { Database } from './database.ts';
import type { Schema, StoreName } from './schema.ts';

/** A transaction that writes to these stores. */
export type Writing<Names extends StoreName> = IDBPTransaction<Schema, Names[], 'readwrite'>;

/**
 * Writes all of it or nothing: whatever goes wrong on the way, the transaction is taken back.
 * @param work awaits each request of the transaction in turn, and nothing else
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

/** A full device is told by the transaction; the requests that fell with it only say that they were aborted. */
async function takeBack<Names extends StoreName>(transaction: Writing<Names>, error: unknown): Promise<unknown> {
  const ended = transaction.done.then(
    () => error,
    (reason: unknown) => (reason instanceof DOMException && reason.name !== 'AbortError' ? reason : error),
  );
  try {
    transaction.abort();
  } catch {
    // It has ended by itself.
  }
  return ended;
}
