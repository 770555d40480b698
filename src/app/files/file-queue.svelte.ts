import type { Result } from '#app/words/errors.ts';
import { adaptedOtherwise } from '#app/adaptation/adapted.ts';
import type { AnalysisClient } from '#app/engine/client.ts';
import type { SoundChoice } from '#core/protocol.ts';
import type { FoundFile } from '#app/capture/found-files.ts';
import { carrySpeakers } from '#app/recording/sound-report.ts';
import { FileJob } from './file-job.svelte.ts';

/** Progress of the whole queue. */
export interface QueueTotals {
  readonly n: number;
  /** Files that need no more work: their results are stored, where results are kept, or they failed. */
  readonly nDone: number;
  readonly nFailed: number;
  /** Share of bytes, 0..1. */
  readonly share: number;
  /** Seconds of audio per second of processing, of all files in work together; null when idle. */
  readonly speed: number | null;
  /** Estimated seconds remaining; null if not known yet. */
  readonly leftS: number | null;
}

/** Analyses files in the order they came, as many at a time as the engine takes. */
export class FileQueue {
  jobs = $state.raw<readonly FileJob[]>([]);
  openId = $state<string | null>(null);

  readonly #engine: () => Promise<Result<AnalysisClient>>;
  readonly #store: (job: FileJob) => Promise<void>;
  #isWorking = $state(false);
  #startedMs = 0;
  #shareAtStart = 0;
  #nAtOnce = 1;
  #nInWork = 0;

  /** @param store called for each file with a result; the next file does not wait for it */
  constructor(
    engine: () => Promise<Result<AnalysisClient>>,
    store: (job: FileJob) => Promise<void> = () => Promise.resolve(),
  ) {
    this.#engine = engine;
    this.#store = store;
  }

  /** Whether a file is analysed or stored. */
  get isRunning(): boolean {
    return this.#isWorking || this.jobs.some(({ isStoring }) => isStoring);
  }

  /** The open file. */
  get open(): FileJob | null {
    return this.jobs.find((job) => job.id === this.openId) ?? null;
  }

  get totals(): QueueTotals {
    const bytes = this.jobs.reduce((sum, job) => sum + job.file.size, 0);
    const share = bytes === 0 ? 0 : this.jobs.reduce((sum, job) => sum + job.file.size * job.share, 0) / bytes;
    const finished = this.jobs.filter((job) => job.isOver && !job.isStoring);
    const elapsedS = (performance.now() - this.#startedMs) / 1000;
    const gained = share - this.#shareAtStart;
    return {
      n: this.jobs.length,
      nDone: finished.length,
      nFailed: finished.filter((job) => job.phase === 'failed').length,
      share,
      speed: this.#isWorking ? speedOf(this.jobs) : null,
      leftS: this.#isWorking && gained > 0.01 && elapsedS > 1 ? ((1 - share) / gained) * elapsedS : null,
    };
  }

  /** Adds files to the end and starts working. A file that comes alone is opened. */
  add(found: readonly FoundFile[]): void {
    const added = found.map(({ file, path }) => new FileJob(file, path));
    if (added.length === 1) this.openId = added[0]?.id ?? null;
    this.jobs = [...this.jobs, ...added];
    this.#work();
  }

  retry(job: FileJob): void {
    job.reset();
    this.#work();
  }

  /** Analyses another track of a file, or one of its channels. */
  readAgain(job: FileJob, choice: Partial<SoundChoice>): void {
    job.choice = { ...job.choice, ...choice };
    this.retry(job);
  }

  /**
   * Answers a finished file again, with or without adapting to the voice in it. What was chosen of its speakers stays.
   * @param client whose model heard it
   */
  async adaptOtherwise(job: FileJob, client: AnalysisClient): Promise<void> {
    const before = job.analysis;
    const other = before && (await adaptedOtherwise(client, before));
    if (!other || job.analysis !== before) return;
    if (!other.ok) return job.fail(other.error);
    carrySpeakers(before, other.value);
    job.analysis = other.value;
    void job.storing(this.#store(job));
  }

  remove(id: string): void {
    this.jobs.find((job) => job.id === id)?.cancel();
    if (this.openId === id) this.openId = null;
    this.jobs = this.jobs.filter((job) => job.id !== id);
  }

  cancelAll(): void {
    for (const job of this.jobs) job.cancel();
  }

  clear(): void {
    this.cancelAll();
    this.jobs = [];
    this.openId = null;
  }

  #work(): void {
    if (this.#nInWork >= this.#nAtOnce) return;
    if (!this.#isWorking) {
      this.#isWorking = true;
      this.#startedMs = performance.now();
      this.#shareAtStart = this.totals.share;
    }
    void this.#takeTurns();
  }

  /** Takes one file after another, and has others do the same while the engine takes more. */
  async #takeTurns(): Promise<void> {
    this.#nInWork++;
    for (let job = this.#next(); job; job = this.#next()) {
      const engine = await this.#engine();
      if (job.phase !== 'waiting') continue;
      if (engine.ok) {
        const run = job.run(engine.value);
        this.#nAtOnce = engine.value.nAtOnce;
        if (this.#next()) this.#work();
        await run;
      } else job.fail(engine.error);
      if (job.analysis) void job.storing(this.#store(job));
    }
    if (--this.#nInWork === 0) this.#isWorking = false;
  }

  #next(): FileJob | undefined {
    return this.jobs.find((job) => job.phase === 'waiting');
  }
}

function speedOf(jobs: readonly FileJob[]): number | null {
  const speeds = jobs.flatMap(({ phase, progress }) => (phase === 'working' && progress ? [progress.speed] : []));
  return speeds.length > 0 ? speeds.reduce((sum, speed) => sum + speed, 0) : null;
}
