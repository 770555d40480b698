import { ok } from '#app/words/errors.ts';
import type { Failure, Result } from '#app/words/errors.ts';
import type { LiveUpdate } from '#core/protocol.ts';
import { createPooledTrack } from '#core/recogniser/pooled-track.ts';
import type { Analysis, WindowScores } from '#core/result/types.ts';
import { analysisBytes, toColumns } from './analysis-bytes.ts';
import { withDatabase } from './database.ts';
import { ColumnGatherer } from './journal-columns.ts';
import { forgetJournal } from './journal.ts';
import type { JournalHead, JournalPart } from './records.ts';
import { holdSession } from './session-locks.ts';

/** Seconds of audio between writes: including the write itself, less than a second can be lost. */
const everyS = 0.75;

/**
 * Writes a session to the journal while it runs, so that a crash loses at most the last second. Never blocks listening.
 */
export class JournalWriter {
  /** Why the journal is no longer written; listening continues. */
  failure: Failure | null = null;

  readonly #head: JournalHead;
  readonly #onFailure: (failure: Failure) => void;
  readonly #release: () => void;
  readonly #columns = new ColumnGatherer();
  #windows: WindowScores[] = [];
  #pooled = createPooledTrack();
  #sound: Blob[] = [];
  #timeS = 0;
  #speechS = 0;
  #writtenS = 0;
  #nParts = 0;
  #writing: Promise<unknown>;
  #isWriting = false;
  #isOver = false;

  constructor(head: Omit<JournalHead, 'part'>, onFailure: (failure: Failure) => void = () => undefined) {
    this.#head = { ...head, part: 0 };
    this.#onFailure = onFailure;
    this.#release = holdSession(head.session);
    this.#writing = this.#put(this.#head);
  }

  /** Adds an engine update with session times. */
  take({ timeS, isSpeech, envelope, spectrogram, scores, pooled }: LiveUpdate): void {
    if (this.#isOver || this.failure) return;
    if (isSpeech) this.#speechS += timeS - this.#timeS;
    this.#timeS = timeS;
    this.#columns.add(envelope, spectrogram);
    if (scores && pooled) this.#pooled.add(this.#windows.length, pooled);
    if (scores) this.#windows.push(scores);
    // Records are written one at a time; the next one grows meanwhile.
    if (timeS - this.#writtenS >= everyS && !this.#isWriting) this.#write(null);
  }

  /** Adds a chunk from the audio recorder. */
  addSound(chunk: Blob): void {
    if (!this.#isOver && !this.failure) this.#sound.push(chunk);
  }

  /** The session has ended: writes the complete analysis, so that it can be saved even if the page is closed first. */
  async finish(analysis: Analysis): Promise<void> {
    if (this.failure) return;
    const whole = await analysisBytes(analysis);
    await this.#writing;
    if (this.#isOver) return;
    this.#timeS = analysis.durationS;
    this.#speechS = analysis.speechS;
    this.#write(whole);
    await this.#writing;
  }

  /** The session was saved or discarded: removes it from the journal. */
  async forget(): Promise<Result<void>> {
    this.#isOver = true;
    await this.#writing;
    this.#release();
    return this.#nParts > 0 || !this.failure ? forgetJournal(this.#head.session) : ok(undefined);
  }

  #write(whole: Uint8Array<ArrayBuffer> | null): void {
    const pooled = this.#pooled.read();
    const part: JournalPart = {
      session: this.#head.session,
      part: ++this.#nParts,
      writtenAt: Date.now(),
      timeS: this.#timeS,
      speechS: this.#speechS,
      windows: toColumns(this.#windows),
      ...(pooled ? { pooled } : {}),
      ...this.#columns.take(),
      sound: this.#sound.length > 0 ? new Blob(this.#sound, { type: this.#sound[0]?.type ?? '' }) : null,
      whole,
    };
    this.#windows = [];
    this.#pooled = createPooledTrack();
    this.#sound = [];
    this.#writtenS = this.#timeS;
    this.#isWriting = true;
    this.#writing = this.#writing.then(() => this.#put(part)).finally(() => (this.#isWriting = false));
  }

  async #put(record: JournalHead | JournalPart): Promise<void> {
    if (this.failure) return;
    const written = await withDatabase((database) => database.put('journal', record));
    if (written.ok) return;
    this.failure = written.error;
    this.#onFailure(written.error);
  }
}
