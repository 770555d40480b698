import { renamed } from './former-names.ts';

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

/** The store of fine-tunings gets their name, and so does the field of entries. A damaged database may lack either. */
const second: Migration = (database, transaction) => {
  const named = database.createObjectStore('fineTunings', { keyPath: 'id' });
  if (database.objectStoreNames.contains('lessons'))
    forEach(
      transaction.objectStore('lessons'),
      ({ value }) => void named.put(value),
      () => database.deleteObjectStore('lessons'),
    );
  if (database.objectStoreNames.contains('entries'))
    forEach(transaction.objectStore('entries'), (cursor) => void cursor.update(renamed(cursor.value as object)));
};

function forEach(store: IDBObjectStore, work: (cursor: IDBCursorWithValue) => void, after?: () => void): void {
  const request = store.openCursor();
  request.onsuccess = () => {
    const cursor = request.result;
    if (!cursor) return after?.();
    work(cursor);
    cursor.continue();
  };
}

/**
 * Step i leads from version i to version i + 1. A step that was published is never changed: what it made is on people's
 * devices. tests/app/storage/migrations.test.ts opens a database of every version.
 */
export const migrations: readonly Migration[] = [first, second];
