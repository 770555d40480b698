import type { Failure, Result } from '#app/words/errors.ts';
import type { BackupOutcome } from '#app/storage/write-backup.ts';
import type { ImportOutcome } from '#app/storage/read-backup.ts';
import { eraseDatabase } from '#app/storage/database.ts';
import { count } from '#app/words/format.ts';
import { words } from '#app/words/index.ts';
import { openSave } from '#app/export/save-stream.ts';
import type { SaveStream } from '#app/export/save-stream.ts';

/** Export, import and recovery of the full history, one at a time. */
export class HistoryTransfer {
  /** The current operation and its progress, 0..1. */
  work = $state.raw<{ readonly kind: 'export' | 'import'; readonly share: number } | null>(null);
  failure = $state.raw<Failure | null>(null);
  #exported = $state.raw<BackupOutcome | null>(null);
  #imported = $state.raw<ImportOutcome | null>(null);
  #rescued = $state.raw<BackupOutcome | null>(null);

  /** Results of the last export or import, as sentences. */
  get news(): string {
    if (this.#exported) return newsOfExport(this.#exported);
    return this.#imported ? newsOfImport(this.#imported) : '';
  }

  /** Result of saving the readable part of a damaged history. */
  get rescueNews(): string {
    const said = words.history.damaged;
    if (!this.#rescued) return this.failure?.code === 'export/empty' ? said.nothing : '';
    const { nWritten, nUnreadable } = this.#rescued;
    const saved = said.saved(nWritten, count(nWritten));
    return nUnreadable > 0 ? `${saved} ${words.history.whole.exportedBut(count(nUnreadable))}` : saved;
  }

  /** @param expectedBytes approximate size */
  async export(expectedBytes: number): Promise<void> {
    await this.#write('undertone-history', expectedBytes, async ({ stream }) => {
      const { writeBackup } = await import('#app/storage/write-backup.ts');
      const written = await writeBackup(stream, (share) => (this.work = { kind: 'export', share }));
      if (written.ok) this.#exported = written.value;
      return written;
    });
  }

  async import(file: File): Promise<void> {
    if (this.work) return;
    this.#begin('import');
    const { readBackup } = await import('#app/storage/read-backup.ts');
    const read = await readBackup(file, (share) => (this.work = { kind: 'import', share }));
    if (read.ok) this.#imported = read.value;
    this.failure = read.ok ? read.value.failure : read.error;
    this.work = null;
  }

  /** Saves what is still readable of a damaged history. */
  async rescue(): Promise<void> {
    await this.#write('undertone-history-rescued', 0, async ({ stream }) => {
      const { rescueHistory } = await import('#app/storage/rescue.ts');
      const written = await rescueHistory(stream);
      if (written.ok) this.#rescued = written.value;
      return written;
    });
  }

  /** Deletes a damaged database; the next read creates a new one. */
  async reset(): Promise<void> {
    const erased = await eraseDatabase();
    this.failure = erased.ok ? null : erased.error;
    this.#rescued = null;
  }

  async #write(
    name: string,
    expectedBytes: number,
    write: (save: SaveStream) => Promise<Result<BackupOutcome>>,
  ): Promise<void> {
    if (this.work) return;
    const save = await openSave(`${name}-${today()}.zip`, expectedBytes);
    if (!save) return;
    this.#begin('export');
    const written = await write(save);
    if (written.ok) await save.finish();
    else this.failure = written.error;
    this.work = null;
  }

  #begin(kind: 'export' | 'import'): void {
    this.work = { kind, share: 0 };
    this.failure = null;
    this.#exported = this.#imported = this.#rescued = null;
  }
}

function newsOfExport({ nWritten, nUnreadable }: BackupOutcome): string {
  const said = words.history.whole;
  const written = said.exported(nWritten, count(nWritten));
  return nUnreadable > 0 ? `${written} ${said.exportedBut(count(nUnreadable))}` : written;
}

function newsOfImport({ nAdded, nSkipped, nDamaged, failure }: ImportOutcome): string {
  const said = words.history.whole;
  return [
    nAdded > 0 ? said.added(nAdded, count(nAdded)) : said.nothingAdded,
    ...(nSkipped > 0 ? [said.skipped(nSkipped, count(nSkipped))] : []),
    ...(nDamaged > 0 ? [said.damaged(nDamaged, count(nDamaged))] : []),
    ...(failure ? [said.endedEarly] : []),
  ].join(' ');
}

/** The local date, for file names. */
function today(): string {
  const now = new Date();
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
