/**
 * A step from one version of the database to the next, within the transaction that changes the version. It works on the plain
 * IndexedDB, since the types of the schema are those of the newest version only, and awaits nothing but requests of that
 * transaction.
 */
export type Migration = (database: IDBDatabase, transaction: IDBTransaction) => void;

/** From nothing to version 1. */
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
