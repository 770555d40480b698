import { BlobReader, TextReader, Uint8ArrayReader, ZipWriter, configure } from '@zip.js/zip.js/lib/zip-core-native.js';
import { fail, ok } from '#app/words/errors.ts';
import type { Result } from '#app/words/errors.ts';
import { backupFormat, backupVersion, contentsName, soundPath } from './backup-format.ts';
import type { BackupContents, BackupEntry } from './backup-format.ts';
import { withDatabase } from './database.ts';
import { listEntries, readSound } from './entries.ts';
import type { EntryRecord } from './records.ts';

configure({ useWebWorkers: false });

/** Result of an export. */
export interface BackupOutcome {
  readonly nWritten: number;
  /** Number of entries whose details or audio could not be read; the rest is in the file. */
  readonly nUnreadable: number;
}

/** The parts of an entry. */
export interface EntryParts {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly sound: Blob | null;
}

/**
 * Writes the full history, except for the bin, to a stream, one entry at a time: it may be larger than memory.
 * @param onProgress share done, 0..1
 * @returns `export/empty` if there are no entries, `export/failed` if the stream fails
 */
export async function writeBackup(
  stream: WritableStream<Uint8Array>,
  onProgress: (share: number) => void = () => undefined,
): Promise<Result<BackupOutcome>> {
  const listed = await listEntries();
  if (!listed.ok) return listed;
  const entries = listed.value.filter(({ deletedAt }) => deletedAt === null);
  return writeEntries(stream, entries, readParts, onProgress);
}

/** Writes entries with parts from any source; see `writeBackup`. @param read returns null for unreadable parts */
export async function writeEntries(
  stream: WritableStream<Uint8Array>,
  entries: readonly EntryRecord[],
  read: (entry: EntryRecord) => Promise<EntryParts | null>,
  onProgress: (share: number) => void = () => undefined,
): Promise<Result<BackupOutcome>> {
  if (entries.length === 0) {
    await stream.abort();
    return fail('export/empty');
  }
  const zip = new ZipWriter(stream);
  const written: BackupEntry[] = [];
  try {
    for (const [i, entry] of entries.entries()) {
      const parts = await read(entry);
      if (parts) written.push(await add(zip, entry, parts));
      onProgress((i + 1) / entries.length);
    }
    const contents: BackupContents = {
      format: backupFormat,
      version: backupVersion,
      writtenAt: new Date().toISOString(),
      entries: written,
    };
    await zip.add(contentsName, new TextReader(JSON.stringify(contents, null, 1)));
    await zip.close();
  } catch (error) {
    await stream.abort(error).catch(() => undefined);
    return fail('export/failed', String(error));
  }
  return ok({ nWritten: written.length, nUnreadable: entries.length - written.length });
}

/** Null if the details cannot be read: a damaged entry does not stop the export. */
async function readParts({ id }: EntryRecord): Promise<EntryParts | null> {
  const details = await withDatabase((database) => database.get('details', id));
  if (!details.ok || !details.value) return null;
  const sound = await readSound(id);
  return { bytes: details.value.bytes, sound: await ifReadable(sound.ok ? sound.value : null) };
}

/** Browsers store large blobs as separate files, which can go missing. */
export async function ifReadable(sound: Blob | null): Promise<Blob | null> {
  try {
    await sound?.slice(0, 1).arrayBuffer();
    return sound;
  } catch {
    return null;
  }
}

/** Details and audio are already compressed. */
async function add(zip: ZipWriter<unknown>, entry: EntryRecord, { bytes, sound }: EntryParts): Promise<BackupEntry> {
  const details = `details/${entry.id}`;
  await zip.add(details, new Uint8ArrayReader(bytes), { level: 0 });
  const path = sound && soundPath(entry, sound.type);
  if (sound && path) await zip.add(path, new BlobReader(sound), { level: 0 });
  const plain = { ...entry, soundBytes: sound?.size ?? 0 };
  return { entry: plain, details, sound: sound && path ? { path, mediaType: sound.type } : null };
}
