import { proxy, transfer } from 'comlink';
import type { Adaptation, VoiceMean } from '#core/classifier/adaptation.ts';
import type { LabelSet } from '#core/classifier/labels.ts';
import { fail, ok, type Result } from '#app/words/errors.ts';
import type { EvaluationReport, ScoredClip } from '#core/evaluation/report.ts';
import type {
  BackendName,
  ClipScores,
  DecodedSound,
  EngineInfo,
  EngineOptions,
  FileProgress,
  LiveUpdate,
  LoadProgress,
  Measured,
  SoundChoice,
} from '#core/protocol.ts';
import type { FrameTable } from '#core/measurements/measurer.ts';
import type { Analysis, Display } from '#core/result/types.ts';
import type { FineTuningExample, Taught } from '#core/voice/fine-tuning.ts';
import type { Span } from '#core/signal/cut.ts';
import { decodeOnPage } from '#app/capture/decode-fallback.ts';
import { connect, type Connection, type RemoteEngine } from './connection.ts';
import { Emitter } from './emitter.ts';
import { fastest } from './fastest.ts';
import { createHelper, Lanes, type Lane } from './lanes.ts';
import { createLiveRecord, type LiveRecord } from './live-record.ts';
import { idle, measureBackends } from './probe.ts';

/** Events sent by the client. */
export interface ClientEvents {
  /** Model download progress. */
  progress: LoadProgress;
  /** The engine is ready, or its backend changed (a faster one was found, or the GPU was lost). */
  info: EngineInfo;
  /** The worker crashed. Everything heard is kept: during a live session, pass `openLive` a new port to continue. */
  crash: { readonly wasLive: boolean };
}

/** Options for analysing a file. */
type FileWork<T> = (
  engine: RemoteEngine,
  sound: Blob | DecodedSound,
  id: string,
  mayFetchDecoder: boolean,
) => Promise<Result<T>>;

/** Workers at once, however many cores there are: each holds a model, and the accurate one is large. */
const mostLanes = { light: 8, accurate: 2 } as const;

/** The only bridge to the analysis worker: starts it on first use, restarts it after a crash, and terminates it. */
export class AnalysisClient {
  readonly #events = new Emitter<ClientEvents>();
  #options: EngineOptions;
  #connection: Connection | null = null;
  #starting: Promise<Result<EngineInfo>> | null = null;
  #info: EngineInfo | null = null;
  /** Timings of backends that were measured outside the worker, by model. */
  readonly #measured = new Map<string, EngineInfo['warmUpMs']>();
  readonly #lanes: Lanes;
  #nFiles = 0;
  #lastId = 0;
  #live: LiveRecord | null = null;
  /** Whether the worker crashed during a live session: the next `openLive` continues that session. */
  #isCutOff = false;
  #isDisposed = false;

  constructor(options: EngineOptions) {
    this.#options = { ...options, modelUrl: absolute(options.modelUrl) };
    const first: Lane = {
      ready: () => this.start(),
      ask: (question) => this.#ask(question),
      cancel: (id) => void this.#connection?.engine.cancel(id),
    };
    this.#lanes = new Lanes(
      first,
      () => this.nAtOnce,
      () => createHelper(() => this.#options),
    );
  }

  /** Files that are analysed at the same time if they are given together: one for each core, on WebAssembly. */
  get nAtOnce(): number {
    if (this.#info?.backend !== 'wasm' || this.#live) return 1;
    return Math.min(mostLanes[this.#info.model], navigator.hardwareConcurrency);
  }

  /** Absolute URL of the folder of the model in use. */
  get modelUrl(): string {
    return this.#options.modelUrl;
  }

  /** Whether audio is being analysed, or the client is disposed. */
  get isBusy(): boolean {
    return this.#isDisposed || this.#live !== null || this.#nFiles > 0;
  }

  /** Null until started. */
  get info(): EngineInfo | null {
    return this.#info;
  }

  /**
   * Starts worker and model; later calls share the same start. All other methods call it. A failed start can be
   * retried.
   */
  start(): Promise<Result<EngineInfo>> {
    if (this.#isDisposed) return Promise.resolve(fail('engine/cancelled'));
    this.#starting ??= this.#start();
    return this.#starting;
  }

  /**
   * Switches the backend ('auto': the fastest measured).
   * @returns `engine/backend-unavailable` if it cannot run; the engine then uses WASM
   */
  async setBackend(backend: BackendName | 'auto'): Promise<Result<EngineInfo>> {
    this.#options = { ...this.#options, backend };
    const started = await this.start();
    if (!started.ok) return started;
    const wanted = backend === 'auto' ? fastest({ ...this.#timings, ...started.value.warmUpMs }) : backend;
    const moved = await this.#move(wanted);
    if (!moved.ok || moved.value.backend === wanted) return moved;
    return fail('engine/backend-unavailable', wanted);
  }

  /** Changes the model for all following analyses. If that fails, the old model stays. */
  async useModel(modelUrl: string): Promise<Result<EngineInfo>> {
    const started = await this.start();
    if (!started.ok || absolute(modelUrl) === this.#options.modelUrl) return started;
    const options = { ...this.#options, modelUrl: absolute(modelUrl) };
    const known = this.#measured.get(options.modelUrl);
    if (options.backend === 'auto' && known) options.backend = fastest(known);
    const changed = await this.#ask(({ start }) =>
      start(
        options,
        proxy(() => undefined),
      ),
    );
    if (!changed.ok) return changed;
    this.#options = { ...this.#options, modelUrl: options.modelUrl };
    this.#tell(changed.value);
    void this.#findFastest();
    return changed;
  }

  /** Sets the adaptation for all following analyses, also after a crash. Does not start the worker. */
  async adapt(adaptation: Adaptation): Promise<Result<void>> {
    this.#options = { ...this.#options, adaptation };
    if (!this.#starting) return ok(undefined);
    const started = await this.#starting;
    return started.ok ? this.#ask(async (engine) => ok(await engine.adapt(adaptation))) : started;
  }

  /** Probabilities for embeddings under an adaptation (see Engine.judge). */
  async judge(pooled: Float32Array, adaptation: Adaptation, weights?: Float32Array): Promise<Result<Float32Array>> {
    const started = await this.start();
    return started.ok ? this.#ask(async (engine) => ok(await engine.judge(pooled, adaptation, weights))) : started;
  }

  /** Fine-tunes the last layers (see Engine.teach). Aborting the signal returns `engine/cancelled`. */
  async teach(
    examples: readonly FineTuningExample[],
    voice: VoiceMean | null,
    onShare: (share: number) => void,
    signal: AbortSignal,
  ): Promise<Result<Taught>> {
    const started = await this.start();
    if (!started.ok) return started;
    const id = `fine-tuning-${++this.#lastId}`;
    signal.addEventListener('abort', () => void this.#connection?.engine.cancel(id), { once: true });
    return this.#ask(({ teach }) => teach(id, examples, voice, proxy(onShare)));
  }

  /**
   * Analyses one file. Of concurrent calls `nAtOnce` are worked on, the others are queued. Aborting the signal returns `engine/cancelled`. Never rejects for
   * expected failures.
   */
  analyseFile(
    file: Blob,
    onProgress: (progress: FileProgress) => void,
    signal?: AbortSignal,
    choice: SoundChoice = { track: null, channel: null },
  ): Promise<Result<Analysis>> {
    return this.#inTurn(
      file,
      ({ analyseFile }, sound, id, mayFetchDecoder) =>
        analyseFile(id, sound, { ...choice, mayFetchDecoder }, proxy(onProgress)),
      signal,
    );
  }

  /** The display of a part of a file at full resolution; does not wait for files that are being analysed. */
  displayPart(file: Blob, span: Span, choice: SoundChoice, signal: AbortSignal): Promise<Result<Display>> {
    const reading = { ...choice, mayFetchDecoder: false };
    return this.#ofPart(({ displayPart }, id) => displayPart(id, file, reading, span), signal);
  }

  /** A part of a file as a WAV file; does not wait for files that are being analysed. */
  cutPart(file: Blob, span: Span, choice: SoundChoice): Promise<Result<Uint8Array<ArrayBuffer>>> {
    const reading = { ...choice, mayFetchDecoder: true };
    return this.#ofPart(({ cutPart }, id) => cutPart(id, file, reading, span));
  }

  /** Classifies one labelled clip, a whole file or a part of it, with all available classifiers; see `analyseFile`. */
  scoreClip(file: Blob, span: Span | null, signal?: AbortSignal): Promise<Result<ClipScores>> {
    return this.#inTurn(
      file,
      ({ scoreClip }, sound, id, mayFetchDecoder) =>
        scoreClip(id, sound, { track: null, channel: null, mayFetchDecoder }, span),
      signal,
    );
  }

  /** Measures a file acoustically by essentia.js, or only its curves; see `analyseFile`. */
  measureSound(
    file: Blob,
    choice: SoundChoice = { track: null, channel: null },
    what: Measured = 'everything',
    signal?: AbortSignal,
  ): Promise<Result<FrameTable>> {
    return this.#inTurn(
      file,
      ({ measureSound }, sound, id, mayFetchDecoder) => measureSound(id, sound, { ...choice, mayFetchDecoder }, what),
      signal,
    );
  }

  /** Computes an evaluation report off the main thread. */
  async report(clips: readonly ScoredClip[], labelSet: LabelSet): Promise<Result<EvaluationReport>> {
    const started = await this.start();
    return started.ok ? this.#ask(async (engine) => ok(await engine.report(clips, labelSet))) : started;
  }

  /** Connects the worker's end of the capture channel. After a crash, call it again with a new port; times continue. */
  async openLive(
    port: MessagePort,
    sampleRateHz: number,
    onUpdate: (update: LiveUpdate) => void,
  ): Promise<Result<void>> {
    const started = await this.start();
    if (!started.ok) return started;
    const record = this.#isCutOff && this.#live ? this.#live : createLiveRecord();
    this.#live = record;
    this.#isCutOff = false;
    return this.#ask(({ openLive }) =>
      openLive(
        transfer(port, [port]),
        sampleRateHz,
        proxy((update: LiveUpdate) => onUpdate(record.add(update))),
      ),
    );
  }

  /** Has the updates of the live session carry its curves, or no longer. After a crash, call it again. */
  traceLive(isTraced: boolean): Promise<Result<void>> {
    return this.#ask(({ traceLive }) => traceLive(isTraced));
  }

  /** Ends the live session and returns everything heard, including before a crash. */
  async closeLive(): Promise<Result<Analysis>> {
    const record = this.#live;
    this.#live = null;
    if (!record) return fail('audio/empty');
    const closed = this.#connection ? await this.#ask(({ closeLive }) => closeLive()) : null;
    await this.#refreshInfo();
    void this.#findFastest();
    return closed?.ok && !record.isBroken ? closed : ok(record.read());
  }

  /** Returns a function that removes the listener. */
  on<Name extends keyof ClientEvents>(name: Name, listener: (event: ClientEvents[Name]) => void): () => void {
    return this.#events.on(name, listener);
  }

  /** Number of live tensors and bytes held by the backend; null before the start. */
  async memory(): Promise<{ numTensors: number; numBytes: number }> {
    return (await this.#connection?.engine.memory()) ?? { numTensors: 0, numBytes: 0 };
  }

  /** Terminates the worker. The client cannot be used afterwards. */
  dispose(): void {
    this.#isDisposed = true;
    this.#lanes.dispose();
    this.#connection?.end();
    this.#connection = null;
  }

  async #start(): Promise<Result<EngineInfo>> {
    const started = await this.#ask(({ start }) =>
      start(
        this.#options,
        proxy((progress) => this.#events.emit('progress', progress)),
      ),
    );
    if (!started.ok) this.#starting = null;
    else {
      this.#tell(started.value);
      void this.#findFastest();
    }
    return started;
  }

  /** Once per model, when idle: benchmarks the GPU backends and switches if one is clearly faster. */
  async #findFastest(): Promise<void> {
    await idle();
    const { modelUrl } = this.#options;
    const isOfUse = () => this.#options.backend === 'auto' && this.#options.modelUrl === modelUrl && !this.isBusy;
    if (!isOfUse() || this.#measured.has(modelUrl)) return;
    this.#measured.set(modelUrl, {});
    const found = await this.#connection?.ask(async ({ gpus }) => ok(await gpus()));
    const gpus = found?.ok ? await measureBackends(modelUrl, found.value) : {};
    if (!this.#info || this.#options.modelUrl !== modelUrl) return;
    this.#measured.set(modelUrl, { ...gpus, ...this.#info.warmUpMs });
    if (!isOfUse()) return;
    this.#tell(this.#info);
    const best = fastest(this.#info.warmUpMs);
    if (best !== this.#info.backend) await this.#move(best);
  }

  get #timings(): EngineInfo['warmUpMs'] {
    return this.#measured.get(this.#options.modelUrl) ?? {};
  }

  async #move(backend: BackendName): Promise<Result<EngineInfo>> {
    const moved = await this.#ask(({ start }) =>
      start(
        { ...this.#options, backend },
        proxy(() => undefined),
      ),
    );
    if (moved.ok) this.#tell(moved.value);
    return moved;
  }

  /** Runs a task when a lane is free; a waiting task is dropped when its signal is aborted. */
  #inTurn<T>(file: Blob, work: FileWork<T>, signal?: AbortSignal): Promise<Result<T>> {
    this.#nFiles++;
    const result = this.#lanes
      .run((lane) => this.#decodeAnd(lane, work, file, signal))
      .finally(() => {
        if (--this.#nFiles === 0) void this.#findFastest();
      });
    return signal ? Promise.race([result, aborted(signal)]) : result;
  }

  /** What the worker cannot decode, the page may; what neither can, a decoder that is fetched for it. */
  async #decodeAnd<T>(lane: Lane, work: FileWork<T>, file: Blob, signal?: AbortSignal): Promise<Result<T>> {
    if (signal?.aborted) return fail('engine/cancelled');
    const started = await lane.ready();
    if (!started.ok) return started;
    const result = await this.#cancellable(lane, work, file, signal);
    const isUnsupported = !result.ok && result.error.code === 'audio/unsupported-codec';
    const isUnread = isUnsupported || (!result.ok && result.error.code === 'audio/undecodable');
    const decoded = isUnread && !signal?.aborted ? await decodeOnPage(file) : null;
    await this.#refreshInfo();
    if (decoded?.ok) return this.#cancellable(lane, work, decoded.value, signal);
    return isUnsupported ? this.#cancellable(lane, work, file, signal, true) : result;
  }

  #cancellable<T>(
    lane: Lane,
    work: FileWork<T>,
    sound: Blob | DecodedSound,
    signal?: AbortSignal,
    mayFetchDecoder = false,
  ): Promise<Result<T>> {
    if (signal?.aborted) return Promise.resolve(fail('engine/cancelled'));
    const id = `file-${++this.#lastId}`;
    signal?.addEventListener('abort', () => lane.cancel(id), { once: true });
    return lane.ask((engine) => work(engine, sound, id, mayFetchDecoder));
  }

  async #ofPart<T>(
    question: (engine: RemoteEngine, id: string) => Promise<Result<T>>,
    signal?: AbortSignal,
  ): Promise<Result<T>> {
    const started = await this.start();
    if (!started.ok) return started;
    if (signal?.aborted) return fail('engine/cancelled');
    const id = `part-${++this.#lastId}`;
    signal?.addEventListener('abort', () => void this.#connection?.engine.cancel(id), { once: true });
    return this.#ask((engine) => question(engine, id));
  }

  #ask<T>(question: (engine: RemoteEngine) => Promise<Result<T>>): Promise<Result<T>> {
    this.#connection ??= connect(() => this.#onCrash());
    return this.#connection.ask(question);
  }

  #onCrash(): void {
    this.#connection = null;
    this.#starting = null;
    this.#live?.continueAfterCrash();
    this.#isCutOff = this.#live !== null;
    this.#events.emit('crash', { wasLive: this.#live !== null });
  }

  /** Losing the GPU changes the backend during an analysis: read the current one. */
  async #refreshInfo(): Promise<void> {
    const asked = await this.#connection?.ask(async ({ info }) => ok(await info()));
    if (asked?.ok && asked.value && asked.value.backend !== this.#info?.backend) this.#tell(asked.value);
  }

  #tell(info: EngineInfo): void {
    this.#info = { ...info, warmUpMs: { ...this.#timings, ...info.warmUpMs } };
    this.#events.emit('info', this.#info);
  }
}

/** Relative URLs are resolved against the page, not against the worker script. */
function absolute(url: string): string {
  return new URL(url, document.baseURI).href;
}

function aborted(signal: AbortSignal): Promise<Result<never>> {
  return new Promise((resolve) => {
    const cancel = () => resolve(fail('engine/cancelled'));
    if (signal.aborted) cancel();
    else signal.addEventListener('abort', cancel, { once: true });
  });
}
