import type { LabelledClip } from '#core/evaluation/clip-list.ts';
import { soundOf } from '#core/evaluation/clip-name.ts';
import type { Failure, Result } from '#app/words/errors.ts';
import type { EngineInfo } from '#core/protocol.ts';
import type { AnalysisClient } from '#app/engine/client.ts';
import { inOrder } from '#app/engine/in-order.ts';
import { ScoreBook } from './score-book.ts';

/** `stopped`: stopped by the person before the end; can be resumed. */
export type RunPhase = 'idle' | 'running' | 'stopped' | 'done';

/** Progress of a run. */
export interface RunProgress {
  readonly n: number;
  readonly nDone: number;
  readonly nFailed: number;
  /** Share of bytes, 0..1. */
  readonly share: number;
  /** Seconds of audio per second of processing; null if not known yet. */
  readonly speed: number | null;
  readonly clipsPerS: number | null;
  /** Estimated seconds remaining; null if not known yet. */
  readonly leftS: number | null;
}

/** Minimum interval between progress updates on the page. */
const tellEveryMs = 150;
/** Amount of work needed before the speed can be estimated. */
const paceAfterS = 1;
/** Clips begun for each worker, so that none waits where a clip before its own takes long. */
const nAhead = 2;
const nothing: RunProgress = { n: 0, nDone: 0, nFailed: 0, share: 0, speed: null, clipsPerS: null, leftS: null };

/** Runs clips through the engine, as many at a time as it takes, keeping only their probabilities. */
export class EvaluationRun {
  phase = $state<RunPhase>('idle');
  progress = $state.raw<RunProgress>(nothing);
  /** The model that evaluates, or evaluated last; null before. */
  model = $state.raw<EngineInfo | null>(null);
  /** Why no clip could be evaluated. */
  failure = $state.raw<Failure | null>(null);
  /** Incremented when the page should react to a change of the score book. */
  version = $state(0);

  /** Results so far; a clip is evaluated only once, whatever its label. */
  readonly book = new ScoreBook();
  readonly #engine: () => Promise<Result<AnalysisClient>>;
  #abort: AbortController | null = null;

  constructor(engine: () => Promise<Result<AnalysisClient>>) {
    this.#engine = engine;
  }

  /** Evaluates the remaining clips; with another model than before, all of them. Resolves when done, stopped or failed; never rejects. */
  async start(clips: readonly LabelledClip[], sounds: ReadonlyMap<string, File>): Promise<void> {
    if (this.phase === 'running') return;
    const abort = new AbortController();
    this.#abort = abort;
    this.phase = 'running';
    this.failure = null;
    this.progress = { ...nothing, n: clips.length };
    const engine = await this.#engine();
    if (this.#abort !== abort) return;
    if (!engine.ok) this.failure = engine.error;
    else {
      const model = engine.value.info;
      if (this.model?.modelId !== model?.modelId) this.book.clear();
      this.model = model;
      const todo = clips.filter(({ file }) => !this.book.scores.has(file));
      const tell = this.#teller(clips, todo, sounds);
      const score = async ({ file }: LabelledClip) => {
        const { path, span } = soundOf(file);
        const sound = sounds.get(path);
        // Scores of two models are not mixed.
        if (engine.value.info?.modelId !== model?.modelId) abort.abort();
        if (abort.signal.aborted || !sound) return null;
        return { file, sound, result: await engine.value.scoreClip(sound, span, abort.signal) };
      };
      for await (const { answer } of inOrder(todo, nAhead * engine.value.nAtOnce, score)) {
        if (abort.signal.aborted || !answer) break;
        const { file, result, sound } = answer;
        this.book.add(file, result);
        tell(result.ok ? result.value.durationS : 0, sound.size);
      }
    }
    if (this.#abort !== abort) return;
    this.#abort = null;
    this.phase = this.failure ? 'idle' : abort.signal.aborted ? 'stopped' : 'done';
    this.version++;
  }

  /** Stops after the current clip; `start` resumes. */
  stop(): void {
    this.#abort?.abort();
  }

  /** Discards all results. */
  clear(): void {
    this.stop();
    this.#abort = null;
    this.book.clear();
    this.progress = nothing;
    this.failure = null;
    this.phase = 'idle';
    this.version++;
  }

  /** Updates progress, and the page at intervals. */
  #teller(
    clips: readonly LabelledClip[],
    todo: readonly LabelledClip[],
    sounds: ReadonlyMap<string, File>,
  ): (soundS: number, bytes: number) => void {
    const bytesOf = (some: readonly LabelledClip[]): number =>
      some.reduce((sum, { file }) => sum + (sounds.get(soundOf(file).path)?.size ?? 0), 0);
    const [allBytes, todoBytes] = [bytesOf(clips), bytesOf(todo)];
    const nBefore = clips.length - todo.length;
    let [n, nFailed, doneS, doneBytes, toldMs] = [0, 0, 0, 0, -Infinity];
    const startMs = performance.now();
    const show = (nowMs: number): void => {
      const workS = (nowMs - startMs) / 1000;
      const isKnown = workS > paceAfterS && doneBytes > 0;
      toldMs = nowMs;
      this.progress = {
        n: clips.length,
        nDone: nBefore + n,
        nFailed,
        share: allBytes > 0 ? (allBytes - todoBytes + doneBytes) / allBytes : 1,
        speed: isKnown ? doneS / workS : null,
        clipsPerS: isKnown ? n / workS : null,
        leftS: isKnown ? ((todoBytes - doneBytes) / doneBytes) * workS : null,
      };
    };
    show(startMs);
    return (soundS, bytes) => {
      n++;
      nFailed += soundS > 0 ? 0 : 1;
      doneS += soundS;
      doneBytes += bytes;
      const nowMs = performance.now();
      if (nowMs - toldMs >= tellEveryMs || n === todo.length) show(nowMs);
    };
  }
}
