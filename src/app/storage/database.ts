import { deleteDB, openDB, unwrap } from 'idb';
import type { IDBPDatabase } from 'idb';
import { fail, ok } from '#app/words/errors.ts';
import type { Result } from '#app/words/errors.ts';
import { announceChange } from './changes.ts';
import { failureOf } from './failures.ts';
import { migrations } from './migrations.ts';
import type { Migration } from './migrations.ts';
import { storeNames } from './schema.ts';
import type { Schema } from './schema.ts';

/** An open connection to Undertone's database. */
export type Database = IDBPDatabase<Schema>;

/** Name of the database in IndexedDB. */
export const databaseName = 'undertone';

/** How long another tab may take to close its connection, in milliseconds. */
const patienceMs = 4000;

let opening: Promise<Result<Database>> | null = null;
/** Set after everything was erased: pending requests, such as lists that follow changes, must not create it again. */
let isSealed = false;

/**
 * Opens the database, or returns the open connection; migrates older versions.
 * @returns `storage/unavailable` (private window, site data blocked), `storage/quota`, `storage/newer` (created by a
 *   newer version of the app), `storage/blocked` (another tab keeps an older version open) or `storage/damaged`
 */
export async function openDatabase(): Promise<Result<Database>> {
  if (isSealed) return fail('storage/unavailable', 'it was erased');
  if (opening) return opening;
  const mine = openVersion(migrations, () => opening === mine && (opening = null)).then((result) => {
    // The failure may be temporary: retry on the next call.
    if (!result.ok && opening === mine) opening = null;
    return result.ok && !isWhole(result.value) ? damaged(result.value) : result;
  });
  return (opening = mine);
}

/**
 * Opens the database at the version that a list of migrations leads to.
 * @param onClosed called when the connection is closed: another tab needs a newer version or erases everything, or the
 *   browser closed it
 */
export async function openVersion(steps: readonly Migration[], onClosed: () => void): Promise<Result<Database>> {
  if (typeof indexedDB === 'undefined') return fail('storage/unavailable', 'there is no IndexedDB');
  const patience = createPatience();
  const opened = attempt(() =>
    openDB<Schema>(databaseName, steps.length, {
      upgrade(raised, oldVersion, _newVersion, transaction) {
        for (const step of steps.slice(oldVersion)) step(unwrap(raised), unwrap(transaction) as IDBTransaction);
      },
      blocked: patience.begin,
      // Keeping the connection open would block the other tab; the next call reopens it.
      blocking(_current, _next, event) {
        (event.target as IDBDatabase).close();
        onClosed();
      },
      terminated: onClosed,
    }),
  );
  const result = await Promise.race([opened, patience.lost]);
  patience.end();
  // The caller has given up; an open connection would block others.
  if (!result.ok) void opened.then((late) => late.ok && late.value.close());
  return result;
}

/**
 * Runs work on the database; retries once if the connection was closed meanwhile.
 * @returns the result, or the storage failure; bugs reject
 */
export async function withDatabase<T>(work: (database: Database) => Promise<T>): Promise<Result<T>> {
  const database = await openDatabase();
  if (!database.ok) return database;
  try {
    return ok(await work(database.value));
  } catch (error) {
    if (!(error instanceof DOMException) || error.name !== 'InvalidStateError') return refused(error);
    await closeDatabase();
    const again = await openDatabase();
    return again.ok ? attempt(() => work(again.value)) : again;
  }
}

/** Closes the connection; the next call reopens it. */
export async function closeDatabase(): Promise<void> {
  const open = await opening;
  opening = null;
  if (open?.ok) open.value.close();
}

/**
 * Deletes the whole database: history, audio, voice profiles and fine-tunings. Notifies all tabs.
 * @param forGood true if this page must not recreate it before a reload
 * @returns `storage/blocked` if another tab keeps it open; it is then deleted when that tab is closed
 */
export async function eraseDatabase(forGood = false): Promise<Result<void>> {
  isSealed = forGood;
  if (typeof indexedDB === 'undefined') return fail('storage/unavailable', 'there is no IndexedDB');
  await closeDatabase();
  const patience = createPatience();
  const erased = await Promise.race([
    attempt(() => deleteDB(databaseName, { blocked: patience.begin })),
    patience.lost,
  ]);
  patience.end();
  announceChange(...storeNames);
  return erased;
}

/** Runs work and returns storage errors as failures. */
async function attempt<T>(work: () => Promise<T>): Promise<Result<T>> {
  try {
    return ok(await work());
  } catch (error) {
    return refused(error);
  }
}

function refused(error: unknown): Result<never> {
  const failure = failureOf(error);
  if (!failure) throw error;
  return { ok: false, error: failure };
}

function isWhole(database: Database): boolean {
  return storeNames.every((name) => database.objectStoreNames.contains(name));
}

function damaged(database: Database): Result<never> {
  opening = null;
  database.close();
  return fail('storage/damaged', 'a store is missing');
}

/** Waits a while for other tabs from `begin` on, then settles `lost`. */
function createPatience() {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lose: (result: Result<never>) => void = () => undefined;
  const lost = new Promise<Result<never>>((resolve) => (lose = resolve));
  return {
    lost,
    begin: () => void (timer = setTimeout(() => lose(fail('storage/blocked')), patienceMs)),
    end: () => clearTimeout(timer),
  };
}
