import type { Failure } from '#app/words/errors.ts';
import type { LiveUpdate } from '#core/protocol.ts';
import type { SegmentRule } from '#core/result/segments.ts';
import type { Analysis } from '#core/result/types.ts';
import type { Capture } from '#app/capture/capture.ts';
import { recordStream } from '#app/capture/recorder.ts';
import type { Recorder } from '#app/capture/recorder.ts';
import { seekable } from '#app/capture/seekable.ts';
import { JournalWriter } from './journal-writer.ts';
import type { EntrySource } from './records.ts';

/** Initial data of a log. */
export interface LogBeginning {
  readonly label: string;
  readonly sampleRateHz: number;
  readonly modelId: string;
  readonly rule: SegmentRule;
  /** Whether audio is recorded too. */
  readonly keepsSound: boolean;
}

/** Saves one session while it runs: its journal and, if requested, its audio. */
export class SessionLog {
  readonly startedAt = Date.now();
  readonly source: EntrySource;
  readonly rule: SegmentRule;
  readonly modelId: string;
  /** Why a crash would lose this session; listening continues. */
  failure = $state.raw<Failure | null>(null);
  /** Whether the session is in the history. */
  keptId = $state<string | null>(null);

  readonly #journal: JournalWriter;
  readonly #recorder: Recorder | null;
  readonly #chunks: Blob[] = [];

  constructor({ label, sampleRateHz, modelId, rule, keepsSound }: LogBeginning, capture: Pick<Capture, 'stream'>) {
    this.source = { label, mediaType: '', sizeBytes: null, sampleRateHz };
    this.rule = rule;
    this.modelId = modelId;
    this.#journal = new JournalWriter(
      { session: crypto.randomUUID(), startedAt: this.startedAt, source: this.source, modelId, rule },
      (failure) => (this.failure = failure),
    );
    const stream = keepsSound ? capture.stream?.() : undefined;
    this.#recorder = stream ? recordStream(stream, (chunk) => this.#take(chunk)) : null;
  }

  /** Whether audio is or was being recorded. */
  get hasSound(): boolean {
    return this.#recorder !== null;
  }

  take(update: LiveUpdate): void {
    this.#journal.take(update);
  }

  /** Stops recording; call while the stream is still open. */
  async stop(): Promise<void> {
    await this.#recorder?.stop();
  }

  /** Writes the complete session, so that it can be saved even if the page is closed now. */
  finish(analysis: Analysis): Promise<void> {
    return this.#journal.finish(analysis);
  }

  /** The recording as a playable and seekable file, or null. */
  async sound(): Promise<Blob | null> {
    const [first] = this.#chunks;
    return first ? seekable(new Blob(this.#chunks, { type: first.type })) : null;
  }

  /** The session was saved or discarded. */
  async forget(): Promise<void> {
    await this.#journal.forget();
  }

  #take(chunk: Blob): void {
    this.#chunks.push(chunk);
    this.#journal.addSound(chunk);
  }
}
