import type { Failure, Result } from '#core/errors.ts';
import type { FileProgress } from '#core/protocol.ts';
import type { Analysis } from '#core/result/types.ts';
import type { AnalysisClient } from '#app/engine/client.ts';

export type JobPhase = 'waiting' | 'working' | 'done' | 'failed' | 'cancelled';

/** The screen is told of progress at most this often. */
const reportEveryMs = 120;
let lastId = 0;

/** One file on its way through the queue. */
export class FileJob {
  readonly id = `file-${++lastId}`;
  readonly file: File;
  /** Path within a dropped folder, else the file's name. */
  readonly name: string;

  phase = $state<JobPhase>('waiting');
  progress = $state.raw<FileProgress | null>(null);
  failure = $state.raw<Failure | null>(null);
  analysis = $state.raw<Analysis | null>(null);
  /** Where its result lies in the history; null where it was not kept. */
  keptId = $state<string | null>(null);

  #abort: AbortController | null = null;

  constructor(file: File, name: string) {
    this.file = file;
    this.name = name;
  }

  /** Share done, 0..1; a file whose length is not known shows none until it is done. */
  get share(): number {
    if (this.phase === 'done' || this.phase === 'failed' || this.phase === 'cancelled') return 1;
    const { doneS = 0, totalS = null } = this.progress ?? {};
    return totalS ? Math.min(1, doneS / totalS) : 0;
  }

  /** Analyses the file. Never rejects: what goes wrong is in `failure`. */
  async run(client: AnalysisClient): Promise<void> {
    const abort = new AbortController();
    this.#abort = abort;
    this.phase = 'working';
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
    );
    if (this.#abort === abort) this.#finish(result);
  }

  /** Takes the file out of the works; it can be retried. */
  cancel(): void {
    if (this.phase !== 'waiting' && this.phase !== 'working') return;
    const abort = this.#abort;
    this.#abort = null;
    abort?.abort();
    this.fail({ code: 'engine/cancelled' });
  }

  /** Puts a failed or cancelled file back to the start. */
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
    this.phase = 'done';
  }
}
