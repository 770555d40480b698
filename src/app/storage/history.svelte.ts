import { ok } from '#core/errors.ts';
import type { Failure, Result } from '#core/errors.ts';
import type { SegmentRule } from '#core/result/segments.ts';
import type { Analysis } from '#core/result/types.ts';
import { emptyBin, putInBin, takeFromBin } from './bin.ts';
import { onChange } from './changes.ts';
import { changeEntries, changeSound, eraseEntries, keepEntry, listEntries } from './entries.ts';
import type { Kept } from './entries.ts';
import { forgetJournal, listAbandoned, recover } from './journal.ts';
import type { Abandoned } from './journal.ts';
import { newEntry } from './new-entry.ts';
import type { ToKeep } from './new-entry.ts';
import type { EntryRecord } from './records.ts';
import { askForPersistence, measureSpace } from './space.ts';
import type { Space } from './space.ts';
import { seekable } from '#app/capture/seekable.ts';
import type { SessionLog } from './session-log.svelte.ts';

export type HistoryPhase = 'idle' | 'reading' | 'ready' | 'failed';

/** How often the bin is looked through while the app is open. */
const binEveryMs = 5 * 60_000;

/** A file that was analysed. */
export interface AnalysedFile {
  readonly name: string;
  readonly file: File;
  readonly analysis: Analysis | null;
  /** Set once the result is in the history. */
  keptId: string | null;
}

/** How a file was analysed. */
export interface FileContext {
  readonly rule: SegmentRule;
  readonly modelId: string;
  readonly keepsSound: boolean;
}

/** What this browser keeps, as the pages see it. Follows every tab. */
export class History {
  phase = $state<HistoryPhase>('idle');
  /** Why the history cannot be read. */
  failure = $state.raw<Failure | null>(null);
  /** Why the last result could not be kept, or not with its sound. */
  keepFailure = $state.raw<Failure | null>(null);
  space = $state.raw<Space | null>(null);
  /** Sessions that a page left behind. */
  abandoned = $state.raw<readonly Abandoned[]>([]);
  /** What was deleted last, for as long as it is offered to take it back. */
  deleted = $state.raw<readonly string[]>([]);

  #all = $state.raw<readonly EntryRecord[]>([]);
  #reading: Promise<void> | null = null;
  #isStale = false;

  /** What the list shows. */
  get entries(): readonly EntryRecord[] {
    return this.#all.filter(({ deletedAt }) => deletedAt === null);
  }

  /** What can still be taken back, the last deleted first. */
  get bin(): readonly EntryRecord[] {
    return this.#all
      .filter(({ deletedAt }) => deletedAt !== null)
      .toSorted((a, b) => (b.deletedAt ?? 0) - (a.deletedAt ?? 0));
  }

  /** What all entries take, their sounds included. */
  get bytes(): number {
    return this.entries.reduce((sum, { detailBytes, soundBytes }) => sum + detailBytes + soundBytes, 0);
  }

  find(id: string): EntryRecord | null {
    return this.#all.find((entry) => entry.id === id) ?? null;
  }

  /** Reads what is kept and follows its changes. @returns the function that stops */
  start(): () => void {
    void emptyBin(Date.now()).then(() => this.refresh());
    const stopEntries = onChange(['entries'], () => void this.refresh());
    // Another tab may have settled what is offered here.
    const stopJournal = onChange(['journal'], () => void (this.abandoned.length > 0 && this.findAbandoned()));
    const timer = setInterval(() => void emptyBin(Date.now()), binEveryMs);
    return () => {
      stopEntries();
      stopJournal();
      clearInterval(timer);
    };
  }

  /** Reads the list anew. Several calls at a time become two readings at most. */
  async refresh(): Promise<void> {
    this.#isStale = true;
    this.#reading ??= this.#readUntilFresh().finally(() => (this.#reading = null));
    await this.#reading;
  }

  async #readUntilFresh(): Promise<void> {
    while (this.#isStale) {
      this.#isStale = false;
      if (this.phase === 'idle') this.phase = 'reading';
      const entries = await listEntries();
      this.failure = entries.ok ? null : entries.error;
      if (entries.ok) this.#all = entries.value;
      this.phase = entries.ok ? 'ready' : 'failed';
      this.space = await measureSpace();
    }
  }

  /** Keeps a session of listening; its journal is then done with. @param rule by which its summary is shown */
  async keepSession(log: SessionLog, analysis: Analysis, rule: SegmentRule): Promise<Result<Kept>> {
    const { source, startedAt: heardAt, modelId } = log;
    const sound = await log.sound();
    const kept = await this.#keep({ kind: 'live', name: '', heardAt, source, modelId, rule, analysis, sound });
    if (!kept.ok) return kept;
    log.keptId = kept.value.entry.id;
    await log.forget();
    return kept;
  }

  /** Keeps the result of a file; one that was analysed before with the same outcome only moves to the top. */
  async keepFile(job: AnalysedFile, { rule, modelId, keepsSound }: FileContext): Promise<void> {
    if (!job.analysis) return;
    const toKeep: ToKeep = {
      kind: 'file',
      name: job.name,
      heardAt: Date.now(),
      source: { label: job.name, mediaType: job.file.type, sizeBytes: job.file.size, sampleRateHz: null },
      modelId,
      rule,
      analysis: job.analysis,
      sound: keepsSound ? job.file : null,
    };
    if (this.phase === 'idle') await this.refresh();
    const candidate = newEntry(toKeep, 0);
    const twin = this.entries.find((entry) => isTwin(entry, candidate));
    if (twin) {
      job.keptId = twin.id;
      await changeEntries([twin.id], { heardAt: toKeep.heardAt });
      if (toKeep.sound && twin.soundBytes === 0) await this.#keepSound(twin.id, toKeep.sound);
      return;
    }
    const kept = await this.#keep(toKeep);
    if (kept.ok) job.keptId = kept.value.entry.id;
  }

  async #keep(toKeep: ToKeep): Promise<Result<Kept>> {
    const kept = await keepEntry(toKeep);
    if (!kept.ok) this.keepFailure = kept.error;
    else this.keepFailure = kept.value.isSoundLeftOut ? { code: 'storage/no-room-for-sound' } : null;
    return kept;
  }

  async #keepSound(id: string, sound: Blob): Promise<void> {
    const kept = await changeSound(id, sound);
    if (!kept.ok) this.keepFailure = { code: 'storage/no-room-for-sound' };
  }

  rename(id: string, name: string): Promise<Result<void>> {
    return changeEntries([id], { name: name.trim() });
  }

  note(id: string, note: string): Promise<Result<void>> {
    return changeEntries([id], { note: note.trim() });
  }

  /** Takes the sound away from an entry and leaves its results. */
  dropSound(id: string): Promise<Result<void>> {
    return changeSound(id, null);
  }

  /** Deletes entries so that they can be taken back for a while. */
  async delete(ids: readonly string[]): Promise<Result<void>> {
    const done = await putInBin(ids, Date.now());
    if (done.ok) this.deleted = ids;
    return done;
  }

  async restore(ids: readonly string[]): Promise<Result<void>> {
    const done = await takeFromBin(ids);
    if (done.ok) this.deleted = this.deleted.filter((id) => !ids.includes(id));
    return done;
  }

  /** Deletes for good what lies in the bin. */
  eraseBin(): Promise<Result<void>> {
    this.deleted = [];
    return eraseEntries(this.bin.map(({ id }) => id));
  }

  /** Asks the browser to keep everything until the person deletes it. */
  async askForPersistence(): Promise<boolean> {
    const isPersistent = await askForPersistence();
    this.space = await measureSpace();
    return isPersistent;
  }

  /** Looks for sessions that a page left behind. */
  async findAbandoned(): Promise<void> {
    const found = await listAbandoned();
    const all = found.ok ? found.value : [];
    // Where nobody spoke there is nothing to offer.
    const [worth, empty] = [all.filter(({ speechS }) => speechS > 0), all.filter(({ speechS }) => speechS <= 0)];
    for (const { head } of empty) await forgetJournal(head.session);
    this.abandoned = worth;
  }

  /**
   * Puts a session that a page left behind into the history.
   * @param isWanted false: into the bin, where it can be taken back for a while
   */
  async settleAbandoned({ head }: Abandoned, isWanted: boolean): Promise<Result<string | null>> {
    const { session, source, startedAt: heardAt, modelId, rule } = head;
    const found = await recover(session);
    if (found.ok) {
      const { analysis } = found.value;
      const sound = found.value.sound && (await seekable(found.value.sound));
      const kept = await this.#keep({ kind: 'live', name: '', heardAt, source, modelId, rule, analysis, sound });
      if (!kept.ok) return kept;
      if (!isWanted) await this.delete([kept.value.entry.id]);
      await this.#forget(session);
      return ok(kept.value.entry.id);
    }
    if (isWanted) return found;
    await this.#forget(session);
    return ok(null);
  }

  async #forget(session: string): Promise<void> {
    await forgetJournal(session);
    this.abandoned = this.abandoned.filter(({ head }) => head.session !== session);
  }
}

/** What must agree for two entries to be of the same file, judged in the same way with the same outcome. */
const sameness = [
  'kind',
  'source',
  'modelId',
  'rule',
  'voice',
  'lesson',
  'durationS',
  'confidence',
  'answersS',
] as const;

function isTwin(entry: EntryRecord, other: EntryRecord): boolean {
  return sameness.every((field) => JSON.stringify(entry[field]) === JSON.stringify(other[field]));
}
