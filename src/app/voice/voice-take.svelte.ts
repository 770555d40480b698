import { fail } from '#app/words/errors.ts';
import type { Failure, Result } from '#app/words/errors.ts';
import type { LiveUpdate } from '#core/protocol.ts';
import type { Analysis } from '#core/result/types.ts';
import type { AnalysisClient } from '#app/engine/client.ts';
import type { Capture } from '#app/capture/capture.ts';

/**
 * `asking`: the browser asks for permission. `opening`: engine and microphone are starting. `reading`: a file is being
 * analysed.
 */
export type TakePhase = 'idle' | 'asking' | 'opening' | 'listening' | 'closing' | 'reading';

/** Live values of a running take. */
export interface TakeReading {
  readonly timeS: number;
  readonly speechS: number;
  readonly isSpeech: boolean;
  readonly rmsDbfs: number;
  readonly peakDbfs: number;
}

const nothing: TakeReading = { timeS: 0, speechS: 0, isSpeech: false, rmsDbfs: -Infinity, peakDbfs: -Infinity };

/** A speech sample for adaptation: recorded here or read from a file, one at a time. */
export class VoiceTake {
  phase = $state<TakePhase>('idle');
  failure = $state.raw<Failure | null>(null);
  reading = $state.raw<TakeReading>(nothing);
  /** Progress through a file, 0..1; null if its length is unknown. */
  share = $state<number | null>(null);

  readonly #engine: () => Promise<Result<AnalysisClient>>;
  #client: AnalysisClient | null = null;
  #capture: Capture | null = null;
  #abort: AbortController | null = null;
  #done: ((analysis: Analysis | null) => void) | null = null;

  constructor(engine: () => Promise<Result<AnalysisClient>>) {
    this.#engine = engine;
  }

  /**
   * Records from the microphone until `finish` or `cancel`.
   * @param minSpeechS with less speech it fails with `voice/too-short`; with none, `voice/no-speech`
   * @returns the analysis, or null if it was cancelled or failed (then `failure` says why)
   */
  async record(open: () => Promise<Result<Capture>>, minSpeechS: number): Promise<Analysis | null> {
    if (this.phase !== 'idle') return null;
    this.#begin('asking');
    const engine = this.#engine();
    const captured = await open();
    if (!captured.ok) return this.#fail(captured.error);
    if (!this.#isStarting()) return dropped(captured.value);
    this.#capture = captured.value;
    this.phase = 'opening';
    const started = await engine;
    if (!this.#isStarting()) return null;
    if (!started.ok) return this.#fail(started.error);
    this.#client = started.value;
    const stopCrash = this.#client.on('crash', ({ wasLive }) => {
      if (wasLive) this.#done?.(this.#fail(fail('engine/crashed').error));
    });
    const { sampleRateHz } = captured.value;
    const joined = await this.#client.openLive(captured.value.connect(), sampleRateHz, (update) => this.#take(update));
    if (!joined.ok) return this.#fail(joined.error);
    if (!this.#isStarting()) return null;
    this.phase = 'listening';
    void captured.value.ended.then(() => this.#unplugged());
    const analysis = await new Promise<Analysis | null>((resolve) => (this.#done = resolve));
    stopCrash();
    return analysis && this.#checked(analysis, minSpeechS);
  }

  /** Reads a recording. Results and failures are those of `record`. */
  async read(file: Blob, minSpeechS: number): Promise<Analysis | null> {
    if (this.phase !== 'idle') return null;
    this.#begin('reading');
    const abort = new AbortController();
    this.#abort = abort;
    const started = await this.#engine();
    if (abort.signal.aborted) return null;
    if (!started.ok) return this.#fail(started.error);
    const analysis = await started.value.analyseFile(
      file,
      ({ doneS, totalS }) => (this.share = totalS ? Math.min(1, doneS / totalS) : null),
      abort.signal,
    );
    if (abort.signal.aborted) return null;
    return analysis.ok ? this.#checked(analysis.value, minSpeechS) : this.#fail(analysis.error);
  }

  /** Stops recording; the take then resolves. */
  async finish(): Promise<void> {
    if (this.phase !== 'listening') return;
    this.phase = 'closing';
    this.#letGo();
    const closed = await this.#client?.closeLive();
    this.#done?.(closed?.ok ? closed.value : this.#fail(closed?.error ?? fail('engine/crashed').error));
  }

  /** Cancels a take and discards it. */
  async cancel(): Promise<void> {
    const wasLive = this.phase === 'listening';
    this.#abort?.abort();
    this.#letGo();
    this.phase = 'idle';
    if (wasLive) await this.#client?.closeLive();
    this.#done?.(null);
  }

  /** Dismisses a failure. */
  dismiss(): void {
    this.failure = null;
  }

  #begin(phase: TakePhase): void {
    this.failure = null;
    this.reading = nothing;
    this.share = null;
    this.#done = null;
    this.phase = phase;
  }

  #isStarting(): boolean {
    return this.phase === 'asking' || this.phase === 'opening';
  }

  #take({ timeS, isSpeech, rmsDbfs, peakDbfs, envelope }: LiveUpdate): void {
    const { reading } = this;
    const speechS = reading.speechS + (isSpeech ? timeS - reading.timeS : 0);
    const levels = envelope.length > 0 ? { rmsDbfs, peakDbfs } : reading;
    this.reading = { timeS, speechS, isSpeech, rmsDbfs: levels.rmsDbfs, peakDbfs: levels.peakDbfs };
  }

  async #unplugged(): Promise<void> {
    if (this.phase !== 'listening') return;
    await this.cancel();
    this.failure = fail('mic/unplugged').error;
  }

  #checked(analysis: Analysis, minSpeechS: number): Analysis | null {
    if (!analysis.pooled) return this.#fail(fail(analysis.speechS > 0 ? 'voice/too-short' : 'voice/no-speech').error);
    if (analysis.speechS < minSpeechS) return this.#fail(fail('voice/too-short').error);
    this.phase = 'idle';
    return analysis;
  }

  #fail(failure: Failure): null {
    this.#letGo();
    this.failure = failure;
    this.phase = 'idle';
    return null;
  }

  #letGo(): void {
    this.#capture?.dispose();
    this.#capture = null;
  }
}

function dropped(capture: Capture): null {
  capture.dispose();
  return null;
}
