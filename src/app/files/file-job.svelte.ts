import type { Failure, Result } from '#app/words/errors.ts';
import type { FileProgress, SoundChoice } from '#core/protocol.ts';
import type { Marker } from '#core/result/markers.ts';
import type { Analysis } from '#core/result/types.ts';
import type { AnalysisClient } from '#app/engine/client.ts';
import type { Annotations } from '#app/recording/annotations.ts';

export type JobPhase = 'waiting' | 'working' | 'done' | 'failed' | 'cancelled';

/** Minimum interval between progress updates on the page. */
const reportEveryMs = 120;

/** One file in the queue. */
export class FileJob {
  /** Differs from those of earlier visits, which the browser's history may still name. */
  readonly id = crypto.randomUUID();
  readonly file: File;
  /** Path within a dropped folder, otherwise the file name. */
  readonly name: string;

  phase = $state<JobPhase>('waiting');
  progress = $state.raw<FileProgress | null>(null);
  failure = $state.raw<Failure | null>(null);
  analysis = $state.raw<Analysis | null>(null);
  /** Id of the model that heard it; empty before. */
  modelId = $state('');
  /** Track and channel chosen by the person. */
  choice: SoundChoice = $state.raw({ track: null, channel: null });
  /** The transcript or annotations dropped beside it. */
  annotations = $state.raw<Annotations | null>(null);
  /** What the person has marked in it, in order of time. */
  markers = $state.raw<readonly Marker[]>([]);
  /** Id of the history entry of this analysis; null if it was not saved. */
  keptId = $state<string | null>(null);

  #abort: AbortController | null = null;
  #nStoring = $state(0);

  constructor(file: File, name: string) {
    this.file = file;
    this.name = name;
  }

  /** Whether it has a result, failed or was cancelled. */
  get isOver(): boolean {
    return this.phase === 'done' || this.phase === 'failed' || this.phase === 'cancelled';
  }

  /** Progress, 0..1; a file of unknown length stays at 0 until it is done. It may reach 1 before the result is there. */
  get share(): number {
    if (this.isOver) return 1;
    const { doneS = 0, totalS = null } = this.progress ?? {};
    return totalS ? Math.min(1, doneS / totalS) : 0;
  }

  /** Whether a result is still being stored. */
  get isStoring(): boolean {
    return this.#nStoring > 0;
  }

  /** Counts as being stored until the promise settles. */
  async storing(stored: Promise<void>): Promise<void> {
    this.#nStoring++;
    try {
      await stored;
    } finally {
      this.#nStoring--;
    }
  }

  /** Analyses the file. Never rejects: errors are in `failure`. */
  async run(client: AnalysisClient): Promise<void> {
    const abort = new AbortController();
    this.#abort = abort;
    this.phase = 'working';
    this.modelId = client.info?.modelId ?? '';
    let reportedMs = -Infinity;
    const result = await client.analyseFile(
      this.file,
      (progress) => {
        const nowMs = performance.now();
        if (abort.signal.aborted || nowMs - reportedMs < reportEveryMs) return;
        reportedMs = nowMs;
        this.progress = progress;
      },
      abort.signal,
      this.choice,
    );
    if (this.#abort === abort) this.#finish(result);
  }

  /** Cancels the analysis; it can be retried. */
  cancel(): void {
    if (this.phase !== 'waiting' && this.phase !== 'working') return;
    const abort = this.#abort;
    this.#abort = null;
    abort?.abort();
    this.fail({ code: 'engine/cancelled' });
  }

  /** Resets a failed or cancelled file. */
  reset(): void {
    this.phase = 'waiting';
    this.progress = null;
    this.failure = null;
  }

  /** Ends the job with a failure. */
  fail(failure: Failure): void {
    this.failure = failure;
    this.phase = failure.code === 'engine/cancelled' ? 'cancelled' : 'failed';
  }

  #finish(result: Result<Analysis>): void {
    this.#abort = null;
    if (!result.ok) return this.fail(result.error);
    this.analysis = result.value;
    // It may be another track or model.
    this.keptId = null;
    this.phase = 'done';
  }
}
