import { openDB } from 'idb';
import type { IDBPDatabase } from 'idb';
import { fail } from '#app/words/errors.ts';
import type { Result } from '#app/words/errors.ts';
import { isEntry } from './backup-format.ts';
import { databaseName } from './database.ts';
import { renamed } from './former-names.ts';
import { failureOf } from './failures.ts';
import type { DetailRecord, EntryRecord, SoundRecord } from './records.ts';
import { ifReadable, writeEntries } from './write-backup.ts';
import type { BackupOutcome, EntryParts } from './write-backup.ts';

/**
 * Writes the readable part of a damaged history to a stream, record by record, skipping damaged ones. The file can be
 * read by `readBackup`.
 * @returns `export/empty` if nothing is readable, or a storage failure if the database cannot be opened
 */
export async function rescueHistory(stream: WritableStream<Uint8Array>): Promise<Result<BackupOutcome>> {
  let database: IDBPDatabase;
  try {
    // Open any version, with any stores.
    database = await openDB(databaseName);
  } catch (error) {
    return { ok: false, error: failureOf(error) ?? fail('storage/damaged', String(error)).error };
  }
  const open = database;
  const entries: EntryRecord[] = [];
  let nUnreadable = 0;
  for (const key of await keysOf(open, 'entries')) {
    const entry = renamed(await tryGet(open, 'entries', key));
    if (isEntry(entry)) entries.push({ ...entry, deletedAt: null });
    else nUnreadable++;
  }
  const written = await writeEntries(stream, entries, (entry) => partsOf(open, entry));
  open.close();
  if (!written.ok) return written;
  return { ok: true, value: { ...written.value, nUnreadable: written.value.nUnreadable + nUnreadable } };
}

async function partsOf(database: IDBPDatabase, { id }: EntryRecord): Promise<EntryParts | null> {
  const details = (await tryGet(database, 'details', id)) as DetailRecord | undefined;
  if (!(details?.bytes instanceof Uint8Array)) return null;
  const sound = (await tryGet(database, 'sounds', id)) as SoundRecord | undefined;
  return { bytes: details.bytes, sound: await ifReadable(sound?.sound ?? null) };
}

async function keysOf(database: IDBPDatabase, store: string): Promise<IDBValidKey[]> {
  try {
    return await database.getAllKeys(store);
  } catch {
    return [];
  }
}

async function tryGet(database: IDBPDatabase, store: string, key: IDBValidKey): Promise<unknown> {
  try {
    return await database.get(store, key);
  } catch {
    return undefined;
  }
}
