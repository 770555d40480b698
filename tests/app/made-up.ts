import { emotions } from '#core/classifier/labels.ts';
import type { Emotion } from '#core/classifier/labels.ts';
import { ok } from '#app/words/errors.ts';
import type { Result } from '#app/words/errors.ts';
import type { FileProgress, LiveUpdate } from '#core/protocol.ts';
import type { Analysis, WindowScores } from '#core/result/types.ts';
import type { AnalysisClient } from '#app/engine/client.ts';
import type { Capture } from '#app/capture/capture.ts';

/** A promise that a test settles. */
export function promised<T>(): { promise: Promise<T>; settle: (value: T) => void } {
  let settle: (value: T) => void = () => undefined;
  const promise = new Promise<T>((resolve) => (settle = resolve));
  return { promise, settle };
}

/** Lets pending tasks run. */
export function soon(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** Probabilities of `top` for one emotion, with the rest shared evenly. */
export function mostly(emotion: Emotion, top = 0.9): Float32Array {
  return Float32Array.from(emotions, (each) => (each === emotion ? top : (1 - top) / 7));
}

/** A window with a given end and emotion. null means no speech. */
export function heard(endS: number, emotion: Emotion | null): WindowScores {
  return {
    startS: Math.max(0, endS - 3.04),
    endS,
    speechShare: emotion ? 1 : 0,
    probabilities: emotion ? mostly(emotion) : null,
  };
}

/** The worker's update at the end of a hop. */
export function update(timeS: number, emotion: Emotion | null, nColumns = 25): LiveUpdate {
  return {
    timeS,
    peakDbfs: -6,
    rmsDbfs: -20,
    isSpeech: emotion !== null,
    envelope: new Float32Array(2 * nColumns),
    spectrogram: new Uint8Array(64 * nColumns),
    scores: heard(timeS, emotion),
    latencyMs: 20,
  };
}

/** An analysis with one window per second. */
export function analysis(durationS: number, emotion: Emotion | null): Analysis {
  const windows = Array.from({ length: Math.max(1, Math.floor(durationS)) }, (_, i) => heard(i + 1, emotion));
  const nColumns = Math.round(durationS * 100);
  return {
    durationS,
    windows,
    display: {
      columnS: 0.01,
      nBands: 64,
      envelope: new Float32Array(2 * nColumns),
      spectrogram: new Uint8Array(64 * nColumns),
    },
    overall: emotion ? mostly(emotion) : null,
    speechS: emotion ? durationS : 0,
    warning: null,
  };
}

/** A fake sound source that a test can end, and counts of calls to it. */
export function madeUpCapture() {
  const over = promised<void>();
  const done = { connected: 0, disposed: 0 };
  const capture: Capture = {
    label: 'Made-up microphone',
    sampleRateHz: 48_000,
    ended: over.promise,
    replace: () => 'Another microphone',
    connect: () => {
      done.connected++;
      return new MessageChannel().port1;
    },
    dispose: () => void done.disposed++,
  };
  return { capture, done, end: () => over.settle() };
}

/** A fake engine without a worker, whose live updates and results a test provides. */
export class MadeUpClient {
  say: (update: LiveUpdate) => void = () => undefined;
  opened = 0;
  /** Arguments of calls to `traceLive`. */
  readonly traces: boolean[] = [];
  closing: Result<Analysis> = ok(analysis(2, 'happy'));
  readonly files: { name: string; finish: (result: Result<Analysis>) => void; report: (p: FileProgress) => void }[] =
    [];
  nAtOnce = 1;
  #crash: (event: { wasLive: boolean }) => void = () => undefined;

  openLive(_port: MessagePort, _rateHz: number, onUpdate: (update: LiveUpdate) => void): Promise<Result<void>> {
    this.opened++;
    this.say = onUpdate;
    return Promise.resolve(ok(undefined));
  }

  traceLive(isTraced: boolean): Promise<Result<void>> {
    this.traces.push(isTraced);
    return Promise.resolve(ok(undefined));
  }

  closeLive(): Promise<Result<Analysis>> {
    return Promise.resolve(this.closing);
  }

  on(name: string, listener: (event: { wasLive: boolean }) => void): () => void {
    if (name === 'crash') this.#crash = listener;
    return () => (this.#crash = () => undefined);
  }

  crash(): void {
    this.#crash({ wasLive: true });
  }

  analyseFile(file: File, report: (p: FileProgress) => void): Promise<Result<Analysis>> {
    const { promise, settle } = promised<Result<Analysis>>();
    this.files.push({ name: file.name, finish: settle, report });
    return promise;
  }

  /** Classifies every pooled vector as happy. */
  judged = 0;
  judge(pooled: Float32Array): Promise<Result<Float32Array>> {
    this.judged++;
    return Promise.resolve(ok(Float32Array.from({ length: 8 * pooled.length }, (_, i) => Number(i % 8 === 2))));
  }

  /** Cast to the type that the state expects. */
  get asClient(): AnalysisClient {
    return this as unknown as AnalysisClient;
  }
}
