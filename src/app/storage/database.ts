import { deleteDB, openDB, unwrap } from 'idb';
import type { IDBPDatabase } from 'idb';
import { fail, ok } from '#core/errors.ts';
import type { Result } from '#core/errors.ts';
import { announceChange } from './changes.ts';
import { failureOf } from './failures.ts';
import { migrations } from './migrations.ts';
import type { Migration } from './migrations.ts';
import { storeNames } from './schema.ts';
import type { Schema } from './schema.ts';

/** An open connection to what this browser keeps for Undertone. */
export type Database = IDBPDatabase<Schema>;

/** Its name in IndexedDB. */
export const databaseName = 'undertone';

/** How long another tab may take to let go, in milliseconds. */
const patienceMs = 4000;

let opening: Promise<Result<Database>> | null = null;
/** Erased for good: what still asks for it, as a list that follows its changes does, must not make it again. */
let isSealed = false;

/**
 * Opens the database, or hands out the connection that is open; brings an older one up to date.
 * @returns `storage/unavailable` (private window, site data blocked), `storage/quota`, `storage/newer` (made by a newer
 *   version of the app), `storage/blocked` (another tab will not let go of an older version) or `storage/damaged`
 */
export async function openDatabase(): Promise<Result<Database>> {
  if (isSealed) return fail('storage/unavailable', 'it was erased');
  if (opening) return opening;
  const mine = openVersion(migrations, () => opening === mine && (opening = null)).then((result) => {
    // A failure may pass: the next call tries again.
    if (!result.ok && opening === mine) opening = null;
    return result.ok && !isWhole(result.value) ? damaged(result.value) : result;
  });
  return (opening = mine);
}

/**
 * Opens the database in the version that a list of migrations leads to.
 * @param onClosed called when the connection is gone: another tab needs a newer version or erases everything, or the
 *   browser ended it
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
      // Holding on would keep the other tab waiting for ever; the next call opens anew.
      blocking(_current, _next, event) {
        (event.target as IDBDatabase).close();
        onClosed();
      },
      terminated: onClosed,
    }),
  );
  const result = await Promise.race([opened, patience.lost]);
  patience.end();
  // Nobody waits for it any more; an open connection would block others in turn.
  if (!result.ok) void opened.then((late) => late.ok && late.value.close());
  return result;
}

/**
 * Runs a piece of work on the database; begins it once more if the connection was closed under its hands.
 * @returns what it gives, or the failure that storage met; bugs reject
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

/** Lets go of the connection; the next call opens anew. */
export async function closeDatabase(): Promise<void> {
  const open = await opening;
  opening = null;
  if (open?.ok) open.value.close();
}

/**
 * Deletes everything this browser keeps in the database: history, sounds, voices, lessons. Tells every tab.
 * @param forGood true: this page does not open it again until it is loaded anew
 * @returns `storage/blocked` where another tab holds on to it; it is then deleted when that tab is closed
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

/** Runs work and gives what storage refuses as a value. */
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

/** Waits for other tabs from `begin` on, for a while; then `lost` settles. */
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
