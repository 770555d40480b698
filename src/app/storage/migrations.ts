/**
 * A migration step between two database versions, run in the version change transaction. It uses plain IndexedDB,
 * because the schema types describe the newest version only, and awaits nothing but requests of that transaction.
 */
export type Migration = (database: IDBDatabase, transaction: IDBTransaction) => void;

/** Creates version 1. */
const first: Migration = (database) => {
  for (const name of ['entries', 'details', 'sounds', 'voices', 'lessons'])
    database.createObjectStore(name, { keyPath: 'id' });
  database.createObjectStore('journal', { keyPath: ['session', 'part'] });
};

/**
 * Step i leads from version i to version i + 1. A step that was published is never changed: what it made is on people's
 * devices. tests/app/storage/migrations.test.ts opens a database of every version.
 */
export const migrations: readonly Migration[] = [first];
