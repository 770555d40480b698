import {
  BlobReader,
  BlobWriter,
  TextWriter,
  Uint8ArrayWriter,
  ZipReader,
  configure,
} from '@zip.js/zip.js/lib/zip-core-native.js';
import type { FileEntry } from '@zip.js/zip.js/lib/zip-core-native.js';
import { fail, ok } from '#app/words/errors.ts';
import type { Failure, Result } from '#app/words/errors.ts';
import { readAnalysis } from './analysis-bytes.ts';
import { backupFormat, backupVersion, contentsName, isEntry } from './backup-format.ts';
import type { BackupContents, BackupEntry } from './backup-format.ts';
import { renamed } from './former-names.ts';
import { takeFromBin } from './bin.ts';
import { listEntries, writeEntry } from './entries.ts';

configure({ useWebWorkers: false });

/** Result of an import. */
export interface ImportOutcome {
  /** Number of new entries, including those restored from the bin. */
  readonly nAdded: number;
  /** Number of entries that already existed and were not changed. */
  readonly nSkipped: number;
  /** Number of entries that are damaged in the file. */
  readonly nDamaged: number;
  /** Why the import stopped early; entries imported up to that point were saved. */
  readonly failure: Failure | null;
}

type Members = ReadonlyMap<string, FileEntry>;

/**
 * Imports a history written by `writeBackup`. Existing entries are not changed.
 * @param onProgress share done, 0..1
 * @returns `import/foreign` for other files, `import/newer`, `import/damaged` if its list of contents cannot be read
 */
export async function readBackup(
  file: Blob,
  onProgress: (share: number) => void = () => undefined,
): Promise<Result<ImportOutcome>> {
  const here = await listEntries();
  if (!here.ok) return here;
  const opened = await openBackup(file);
  if (!opened.ok) return opened;
  const { contents, members } = opened.value;
  const known = new Map(here.value.map((entry) => [entry.id, entry]));
  const outcome = { nAdded: 0, nSkipped: 0, nDamaged: 0, failure: null as Failure | null };
  for (const [i, each] of contents.entries.entries()) {
    const same = known.get(each.entry?.id);
    if (same && same.deletedAt === null) outcome.nSkipped++;
    else {
      const added = same ? await takeFromBin([same.id]) : await addEntry(each, members);
      if (added.ok) outcome.nAdded++;
      else if (added.error.code === 'import/damaged') outcome.nDamaged++;
      else return ok({ ...outcome, failure: added.error });
    }
    onProgress((i + 1) / contents.entries.length);
  }
  return ok(outcome);
}

async function openBackup(file: Blob): Promise<Result<{ contents: BackupContents; members: Members }>> {
  // Every ZIP starts with these bytes, including other archives and truncated files.
  const isZip = (await file.slice(0, 2).text()) === 'PK';
  if (!isZip) return fail('import/foreign');
  let text: string;
  let members: Members;
  try {
    const entries = await new ZipReader(new BlobReader(file)).getEntries();
    members = new Map(entries.flatMap((entry) => (entry.directory ? [] : [[entry.filename, entry]])));
    const list = members.get(contentsName);
    if (!list) return fail('import/foreign');
    text = await list.getData(new TextWriter(), { checkSignature: true });
  } catch (error) {
    return fail('import/damaged', String(error));
  }
  const contents = parsed(text);
  if (contents?.format !== backupFormat) return fail('import/foreign');
  if (typeof contents.version === 'number' && contents.version > backupVersion) return fail('import/newer');
  return Array.isArray(contents.entries) ? ok({ contents, members }) : fail('import/damaged', 'no list of entries');
}

async function addEntry({ entry: given, details, sound }: BackupEntry, members: Members): Promise<Result<void>> {
  const entry = renamed(given);
  if (!isEntry(entry)) return fail('import/damaged', 'an entry is not as it should be');
  try {
    const bytes = await members.get(details)?.getData(new Uint8ArrayWriter(), { checkSignature: true });
    if (!bytes) return fail('import/damaged', details);
    const own = new Uint8Array(bytes);
    const analysis = await readAnalysis(own);
    if (!analysis.ok) return fail('import/damaged', analysis.error.detail);
    const kept = sound ? await readSound(sound, members) : null;
    return await writeEntry(
      { ...entry, detailBytes: own.byteLength, soundBytes: kept?.size ?? 0, deletedAt: null },
      own,
      kept,
    );
  } catch (error) {
    return fail('import/damaged', String(error));
  }
}

/** Damaged audio is skipped; the results are still imported. */
async function readSound(
  { path, mediaType }: NonNullable<BackupEntry['sound']>,
  members: Members,
): Promise<Blob | null> {
  try {
    return (await members.get(path)?.getData(new BlobWriter(mediaType), { checkSignature: true })) ?? null;
  } catch {
    return null;
  }
}

function parsed(text: string): BackupContents | null {
  try {
    return JSON.parse(text) as BackupContents | null;
  } catch {
    return null;
  }
}
