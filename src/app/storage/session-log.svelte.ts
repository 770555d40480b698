import type { Failure } from '#core/errors.ts';
import type { LiveUpdate } from '#core/protocol.ts';
import type { SegmentRule } from '#core/result/segments.ts';
import type { Analysis } from '#core/result/types.ts';
import type { Capture } from '#app/capture/capture.ts';
import { recordStream } from '#app/capture/recorder.ts';
import type { Recorder } from '#app/capture/recorder.ts';
import { seekable } from '#app/capture/seekable.ts';
import { JournalWriter } from './journal-writer.ts';
import type { EntrySource } from './records.ts';

/** What a log writes at its beginning. */
export interface LogBeginning {
  readonly label: string;
  readonly sampleRateHz: number;
  readonly modelId: string;
  readonly rule: SegmentRule;
  /** The person ticked that the sound is kept. */
  readonly keepsSound: boolean;
}

/** What is written down of one session while it is heard: its journal, and its sound where that is wanted. */
export class SessionLog {
  readonly startedAt = Date.now();
  readonly source: EntrySource;
  readonly rule: SegmentRule;
  readonly modelId: string;
  /** Why a crash would lose this session; listening goes on. */
  failure = $state.raw<Failure | null>(null);
  /** The session lies in the history. */
  keptId = $state<string | null>(null);

  readonly #journal: JournalWriter;
  readonly #recorder: Recorder | null;
  readonly #chunks: Blob[] = [];

  constructor({ label, sampleRateHz, modelId, rule, keepsSound }: LogBeginning, { stream }: Pick<Capture, 'stream'>) {
    this.source = { label, mediaType: '', sizeBytes: null, sampleRateHz };
    this.rule = rule;
    this.modelId = modelId;
    this.#journal = new JournalWriter(
      { session: crypto.randomUUID(), startedAt: this.startedAt, source: this.source, modelId, rule },
      (failure) => (this.failure = failure),
    );
    this.#recorder = keepsSound && stream ? recordStream(stream, (chunk) => this.#take(chunk)) : null;
  }

  /** Sound is being recorded, or was. */
  get hasSound(): boolean {
    return this.#recorder !== null;
  }

  take(update: LiveUpdate): void {
    this.#journal.take(update);
  }

  /** Ends the recording; to be called while the stream is still open. */
  async stop(): Promise<void> {
    await this.#recorder?.stop();
  }

  /** Writes down the whole of it, so that it can still be kept if the page goes now. */
  finish(analysis: Analysis): Promise<void> {
    return this.#journal.finish(analysis);
  }

  /** The recording as a file that can be played and jumped about in, or null. */
  async sound(): Promise<Blob | null> {
    const [first] = this.#chunks;
    return first ? seekable(new Blob(this.#chunks, { type: first.type })) : null;
  }

  /** The session was kept or is not wanted. */
  async forget(): Promise<void> {
    await this.#journal.forget();
  }

  #take(chunk: Blob): void {
    this.#chunks.push(chunk);
    this.#journal.addSound(chunk);
  }
}
