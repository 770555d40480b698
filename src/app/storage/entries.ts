import { fail, ok } from '#app/words/errors.ts';
import type { Result } from '#app/words/errors.ts';
import type { Analysis } from '#core/result/types.ts';
import { analysisBytes, readAnalysis } from './analysis-bytes.ts';
import { announceChange } from './changes.ts';
import { withDatabase } from './database.ts';
import { newEntry, outcome } from './new-entry.ts';
import type { ToKeep } from './new-entry.ts';
import type { EntryRecord } from './records.ts';
import type { StoreName } from './schema.ts';
import { transact } from './transact.ts';
import type { Writing } from './transact.ts';

/** Result of saving an entry. */
export interface Kept {
  readonly entry: EntryRecord;
  /** The results were saved, but there was no space for the audio. */
  readonly isSoundLeftOut: boolean;
}

/** All entries of the history, including those in the bin. */
export function listEntries(): Promise<Result<readonly EntryRecord[]>> {
  return withDatabase((database) => database.getAll('entries'));
}

/** Saves a result, and its audio if it is given and there is space. */
export async function keepEntry(toKeep: ToKeep): Promise<Result<Kept>> {
  const bytes = await analysisBytes(toKeep.analysis);
  const entry = newEntry(toKeep, bytes.byteLength);
  const whole = await writeEntry(entry, bytes, toKeep.sound);
  if (whole.ok || whole.error.code !== 'storage/quota' || !toKeep.sound)
    return whole.ok ? ok({ entry, isSoundLeftOut: false }) : whole;
  const silent = { ...entry, soundBytes: 0 };
  const written = await writeEntry(silent, bytes, null);
  return written.ok ? ok({ entry: silent, isSoundLeftOut: true }) : written;
}

/** Writes an entry with all its parts in one transaction. */
export function writeEntry(
  entry: EntryRecord,
  bytes: Uint8Array<ArrayBuffer>,
  sound: Blob | null,
): Promise<Result<void>> {
  const { id } = entry;
  return change(['entries', 'details', 'sounds'], async (transaction) => {
    await transaction.objectStore('entries').put(entry);
    await transaction.objectStore('details').put({ id, bytes });
    if (sound) await transaction.objectStore('sounds').put({ id, sound });
  });
}

/**
 * Gives an entry another result of the same sound. What the person has written and marked stays, and so does the audio.
 * @returns false if there is no such entry, or only in the bin
 */
export async function replaceResult(id: string, toKeep: ToKeep): Promise<Result<boolean>> {
  const bytes = await analysisBytes(toKeep.analysis);
  let isThere = false;
  const replaced = await change(['entries', 'details'], async (transaction) => {
    const entry = await transaction.objectStore('entries').get(id);
    isThere = entry?.deletedAt === null;
    if (!entry || !isThere) return;
    await transaction.objectStore('entries').put({ ...entry, ...outcome(toKeep, bytes.byteLength) });
    await transaction.objectStore('details').put({ id, bytes });
  });
  return replaced.ok ? ok(isThere) : replaced;
}

/** The data for an entry's charts. @returns `storage/damaged` if it is missing or cannot be read */
export async function readDetails(id: string): Promise<Result<Analysis>> {
  const found = await withDatabase((database) => database.get('details', id));
  if (!found.ok) return found;
  return found.value ? readAnalysis(found.value.bytes) : fail('storage/damaged', 'the details are missing');
}

/** The audio of an entry, or null if it was not saved. */
export async function readSound(id: string): Promise<Result<Blob | null>> {
  const found = await withDatabase((database) => database.get('sounds', id));
  return found.ok ? ok(found.value?.sound ?? null) : found;
}

/** Updates entries based on their current state in the database, so that tabs do not overwrite each other's changes. */
export function changeEntries(
  ids: readonly string[],
  changed: Partial<Pick<EntryRecord, 'name' | 'note' | 'deletedAt' | 'heardAt' | 'markers' | 'speakers'>>,
): Promise<Result<void>> {
  return change(['entries'], async (transaction) => {
    const store = transaction.objectStore('entries');
    for (const id of ids) {
      const entry = await store.get(id);
      if (entry) await store.put({ ...entry, ...changed });
    }
  });
}

/** Adds audio to an entry, or removes it. */
export function changeSound(id: string, sound: Blob | null): Promise<Result<void>> {
  return change(['entries', 'sounds'], async (transaction) => {
    const entry = await transaction.objectStore('entries').get(id);
    if (entry) await transaction.objectStore('entries').put({ ...entry, soundBytes: sound?.size ?? 0 });
    if (entry && sound) await transaction.objectStore('sounds').put({ id, sound });
    else await transaction.objectStore('sounds').delete(id);
  });
}

/** Permanently deletes entries with their details and audio. */
export async function eraseEntries(ids: readonly string[]): Promise<Result<void>> {
  if (ids.length === 0) return ok(undefined);
  const names = ['entries', 'details', 'sounds'] as const;
  return change(names, async (transaction) => {
    for (const id of ids) for (const name of names) await transaction.objectStore(name).delete(id);
  });
}

async function change<Names extends StoreName>(
  names: readonly Names[],
  work: (transaction: Writing<Names>) => Promise<unknown>,
): Promise<Result<void>> {
  const changed = await withDatabase((database) => transact(database, names, work));
  if (changed.ok) announceChange(...names);
  return changed;
}
