import { ok } from '#app/words/errors.ts';
import type { Failure, Result } from '#app/words/errors.ts';
import type { Marker } from '#core/result/markers.ts';
import type { SegmentRule } from '#core/result/segments.ts';
import type { Analysis } from '#core/result/types.ts';
import { emptyBin, putInBin, takeFromBin } from './bin.ts';
import { onChange } from './changes.ts';
import { keepDraft, storeDrafts, storeWritten } from './drafts.ts';
import type { Draft } from './drafts.ts';
import { changeEntries, changeSound, eraseEntries, keepEntry, listEntries, replaceResult } from './entries.ts';
import type { Kept } from './entries.ts';
import { forgetJournal, listAbandoned, recover } from './journal.ts';
import type { Abandoned } from './journal.ts';
import { newEntry } from './new-entry.ts';
import type { ToKeep } from './new-entry.ts';
import type { EntryRecord, KeptSpeakers } from './records.ts';
import { askForPersistence, measureSpace } from './space.ts';
import type { Space } from './space.ts';
import { seekable } from '#app/capture/seekable.ts';
import type { SessionLog } from './session-log.svelte.ts';

export type HistoryPhase = 'idle' | 'reading' | 'ready' | 'failed';

/** Interval for emptying the bin while the app is open. */
const binEveryMs = 5 * 60_000;

/** An analysed file. */
export interface AnalysedFile {
  readonly name: string;
  readonly file: File;
  readonly analysis: Analysis | null;
  /** What the person has marked; taken from the history where the same file was marked before. */
  markers?: readonly Marker[];
  /** Set once a result of this analysis is in the history. */
  keptId: string | null;
}

/** How the file was analysed. */
export interface FileContext {
  readonly rule: SegmentRule;
  readonly modelId: string;
  readonly keepsSound: boolean;
}

/** The saved history for the page. Follows changes from all tabs. */
export class History {
  phase = $state<HistoryPhase>('idle');
  /** Why the history cannot be read. */
  failure = $state.raw<Failure | null>(null);
  /** Why the last result, or its audio, could not be saved. */
  keepFailure = $state.raw<Failure | null>(null);
  space = $state.raw<Space | null>(null);
  /** Sessions that were interrupted before they were saved. */
  abandoned = $state.raw<readonly Abandoned[]>([]);
  /** The entries deleted last, while undo is offered. */
  deleted = $state.raw<readonly string[]>([]);

  #all = $state.raw<readonly EntryRecord[]>([]);
  #reading: Promise<void> | null = null;
  #isStale = false;
  readonly #keeping = new WeakMap<AnalysedFile, Promise<void>>();

  /** The entries in the list. */
  get entries(): readonly EntryRecord[] {
    return this.#all.filter(({ deletedAt }) => deletedAt === null);
  }

  /** Entries in the bin, most recently deleted first. */
  get bin(): readonly EntryRecord[] {
    return this.#all
      .filter(({ deletedAt }) => deletedAt !== null)
      .toSorted((a, b) => (b.deletedAt ?? 0) - (a.deletedAt ?? 0));
  }

  /** Total size of all entries including audio. */
  get bytes(): number {
    return this.entries.reduce((sum, { detailBytes, soundBytes }) => sum + detailBytes + soundBytes, 0);
  }

  find(id: string): EntryRecord | null {
    return this.#all.find((entry) => entry.id === id) ?? null;
  }

  /** Loads the history and follows its changes. @returns a function that stops following */
  start(): () => void {
    void storeDrafts()
      .then(() => emptyBin(Date.now()))
      .then(() => this.refresh());
    const stopEntries = onChange(['entries'], () => void this.refresh());
    // Another tab may have saved or discarded them.
    const stopJournal = onChange(['journal'], () => void (this.abandoned.length > 0 && this.findAbandoned()));
    const timer = setInterval(() => void emptyBin(Date.now()), binEveryMs);
    return () => {
      stopEntries();
      stopJournal();
      clearInterval(timer);
    };
  }

  /** Reloads the list. Concurrent calls are merged into at most two reads. */
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

  /** Saves a live session; its journal is then removed. @param rule answer rule of its summary */
  async keepSession(log: SessionLog, analysis: Analysis, rule: SegmentRule): Promise<Result<Kept>> {
    const { source, startedAt: heardAt, modelId } = log;
    const sound = await log.sound();
    const kept = await this.#keep({ kind: 'live', name: '', heardAt, source, modelId, rule, analysis, sound });
    if (!kept.ok) return kept;
    log.keptId = kept.value.entry.id;
    await log.forget();
    return kept;
  }

  /**
   * Saves the result of a file, the results of one analysis in turn. Another result of the same analysis takes the place of the first;
   * if the same file was analysed before with the same result, the existing entry moves to the top.
   */
  keepFile(job: AnalysedFile, context: FileContext): Promise<void> {
    const keep = () => this.#keepFile(job, context);
    const before = this.#keeping.get(job) ?? Promise.resolve();
    const kept = before.then(keep, keep);
    this.#keeping.set(job, kept);
    return kept;
  }

  async #keepFile(job: AnalysedFile, { rule, modelId, keepsSound }: FileContext): Promise<void> {
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
    if (job.keptId) {
      const replaced = await replaceResult(job.keptId, toKeep);
      if (!replaced.ok) this.keepFailure = replaced.error;
      if (!replaced.ok || replaced.value) return;
    }
    if (this.phase === 'idle') await this.refresh();
    const candidate = newEntry(toKeep, 0);
    const twin = this.entries.find((entry) => isSame(entry, candidate, sameResult));
    if (twin) {
      job.keptId = twin.id;
      if (!job.markers?.length && twin.markers) job.markers = twin.markers;
      await changeEntries([twin.id], { heardAt: toKeep.heardAt });
      if (toKeep.sound && twin.soundBytes === 0) await this.#keepSound(twin.id, toKeep.sound);
      return;
    }
    const marked = this.entries.find((entry) => entry.markers && isSame(entry, candidate, sameSound));
    if (!job.markers?.length && marked?.markers) job.markers = marked.markers;
    const kept = await this.#keep(toKeep);
    if (kept.ok) job.keptId = kept.value.entry.id;
    // Also those set while the entry was being written.
    if (job.keptId && job.markers?.length) await this.mark(job.keptId, job.markers);
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
    return storeWritten(id, { note: note.trim() });
  }

  /** Keeps what is being written into an entry, should the page be closed before it is done. */
  draft(id: string, written: Draft): void {
    keepDraft(id, written);
  }

  /** Saves who speaks in a recording. */
  nameSpeakers(id: string, speakers: KeptSpeakers): Promise<Result<void>> {
    return changeEntries([id], { speakers });
  }

  /** Replaces the markers of an entry. */
  mark(id: string, markers: readonly Marker[]): Promise<Result<void>> {
    return storeWritten(id, { markers });
  }

  /** Deletes the audio of an entry and keeps its results. */
  dropSound(id: string): Promise<Result<void>> {
    return changeSound(id, null);
  }

  /** Moves entries to the bin. */
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

  /** Empties the bin. */
  eraseBin(): Promise<Result<void>> {
    this.deleted = [];
    return eraseEntries(this.bin.map(({ id }) => id));
  }

  /** Requests persistent storage. */
  async askForPersistence(): Promise<boolean> {
    const isPersistent = await askForPersistence();
    this.space = await measureSpace();
    return isPersistent;
  }

  /** Looks for interrupted sessions. */
  async findAbandoned(): Promise<void> {
    const found = await listAbandoned();
    const all = found.ok ? found.value : [];
    // Do not offer sessions without speech.
    const [worth, empty] = [all.filter(({ speechS }) => speechS > 0), all.filter(({ speechS }) => speechS <= 0)];
    for (const { head } of empty) await forgetJournal(head.session);
    this.abandoned = worth;
  }

  /**
   * Saves an interrupted session to the history.
   * @param isWanted false to move it to the bin, where it can be restored for a while
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

/** Entries in which these are equal come from the same file. */
const sameSound = ['kind', 'source', 'durationS'] as const;
/** Entries in which these are equal, too, say the same of it. */
const sameResult = [...sameSound, 'modelId', 'rule', 'voice', 'fineTuning', 'confidence', 'answersS'] as const;

function isSame(entry: EntryRecord, other: EntryRecord, fields: readonly (keyof EntryRecord)[]): boolean {
  return fields.every((field) => JSON.stringify(entry[field]) === JSON.stringify(other[field]));
}
