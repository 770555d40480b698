import { SvelteMap } from 'svelte/reactivity';
import { asset } from '$app/paths';
import { notAdapted } from '#core/classifier/adaptation.ts';
import type { Adaptation } from '#core/classifier/adaptation.ts';
import type { AnswerRule } from '#core/result/answer.ts';
import type { LabelSet } from '#core/classifier/labels.ts';
import type { Failure, Result } from '#app/words/errors.ts';
import type { FrameTable } from '#core/measurements/measurer.ts';
import type { EngineInfo, LoadProgress, Measured, SoundChoice } from '#core/protocol.ts';
import type { Display } from '#core/result/types.ts';
import type { Span } from '#core/signal/cut.ts';
import { AnalysisClient } from './client.ts';
import { findModel } from './current-model.ts';
import { keepsUp } from './keeps-up.ts';
import type { BackendChoice, ModelChoice } from '#app/preferences/settings.svelte.ts';

export type EnginePhase = 'idle' | 'loading' | 'ready' | 'failed';

/** What an analysis is for: live listening must keep up with the sound. */
export type Purpose = 'live' | 'files';

/** Settings that affect answers. */
export interface EngineChoices {
  /** Custom `unsure` threshold, 0..1; null for the model's default. */
  readonly unsureBelow: number | null;
  readonly model: ModelChoice;
  /** Whether the accurate model is used live even if it is too slow for that on this device. */
  readonly accurateLive: boolean;
}

/** Where the accurate model is; `url` is null until it is on the device. */
interface Accurate {
  readonly url: string | null;
}

const lightOnly: EngineChoices = { unsureBelow: null, model: 'light', accurateLive: false };

/** Engine state for the page: model progress, backend and failure. */
export class EngineState {
  phase = $state<EnginePhase>('idle');
  progress = $state.raw<LoadProgress | null>(null);
  info = $state.raw<EngineInfo | null>(null);
  failure = $state.raw<Failure | null>(null);
  /** Why the accurate model could not be used; the light one answers then. */
  accurateFailure = $state.raw<Failure | null>(null);
  /** Whether the accurate model is fast enough to listen live on this device; null until measured. */
  accurateKeepsUp = $state<boolean | null>(null);

  readonly #choices: EngineChoices;
  readonly #fit: () => Promise<Adaptation>;
  readonly #accurate: Accurate;
  #backend: BackendChoice = 'auto';
  #lightUrl = '';
  #client: AnalysisClient | null = null;
  #starting: Promise<Result<AnalysisClient>> | null = null;
  #changing: Promise<unknown> = Promise.resolve();
  /** Of every model used so far: results of another than the current one are still judged by its rule. */
  readonly #infos = new SvelteMap<string, EngineInfo>();

  /**
   * @param choices read whenever an answer rule or a model is needed
   * @param fit returns the initial adaptation
   */
  constructor(
    choices: EngineChoices = lightOnly,
    fit = () => Promise.resolve(notAdapted),
    accurate: Accurate = { url: null },
  ) {
    this.#choices = choices;
    this.#fit = fit;
    this.#accurate = accurate;
  }

  /**
   * Starts the engine with the light model and waits until it is ready. Later calls share the same start; after a failure
   * they retry.
   * @returns the client, or the failure
   */
  start(backend: BackendChoice = this.#backend): Promise<Result<AnalysisClient>> {
    this.#backend = backend;
    this.#starting ??= this.#start().then((result) => {
      if (!result.ok) this.#starting = null;
      return result;
    });
    return this.#starting;
  }

  /**
   * The engine with the chosen model, for the next session or file. What is being analysed keeps its model, and whatever
   * starts meanwhile uses the same.
   */
  async startFor(purpose: Purpose): Promise<Result<AnalysisClient>> {
    const started = await this.start();
    if (!started.ok) return started;
    const changed = this.#changing.then(() => this.#useModelFor(purpose, started.value));
    this.#changing = changed;
    await changed;
    return started;
  }

  /** Which model the next session or file uses. */
  modelFor(purpose: Purpose): ModelChoice {
    if (this.#choices.model === 'light' || this.#accurate.url === null || this.accurateFailure) return 'light';
    const isTooSlow = purpose === 'live' && this.accurateKeepsUp === false && !this.#choices.accurateLive;
    return isTooSlow ? 'light' : 'accurate';
  }

  /** Retries what failed: the start or the backend switch. */
  async retry(): Promise<void> {
    if (this.phase === 'ready') await this.setBackend(this.#backend);
    else await this.start();
  }

  /** Gives the accurate model another chance after it could not be used. */
  retryAccurate(): void {
    this.accurateFailure = null;
  }

  /** Switches the backend; a running analysis continues. */
  async setBackend(backend: BackendChoice): Promise<void> {
    this.#backend = backend;
    const started = await this.start();
    if (!started.ok) return;
    const moved = await started.value.setBackend(backend);
    this.failure = moved.ok ? null : moved.error;
    if (moved.ok) this.#take(moved.value);
  }

  /** Sets the adaptation for all following analyses. */
  async adapt(adaptation: Adaptation): Promise<void> {
    await this.#client?.adapt(adaptation);
  }

  /** The display of a part of a file at full resolution; null if it cannot be decoded, or is no longer wanted. */
  async displayPart(file: Blob, part: Span, choice: SoundChoice, signal: AbortSignal): Promise<Display | null> {
    const started = await this.start();
    if (!started.ok) return null;
    const display = await started.value.displayPart(file, part, choice, signal);
    return display.ok ? display.value : null;
  }

  /** A part of a file as a WAV file; null if it cannot be decoded. */
  async cutPart(file: Blob, part: Span, choice: SoundChoice): Promise<Blob | null> {
    const started = await this.start();
    if (!started.ok) return null;
    const clip = await started.value.cutPart(file, part, choice);
    return clip.ok ? new Blob([clip.value], { type: 'audio/wav' }) : null;
  }

  /** Measures a file acoustically, or only its curves (see AnalysisClient.measureSound). */
  async measureSound(
    file: Blob,
    choice?: SoundChoice,
    what?: Measured,
    signal?: AbortSignal,
  ): Promise<Result<FrameTable>> {
    const started = await this.start();
    return started.ok ? started.value.measureSound(file, choice, what, signal) : started;
  }

  /**
   * The rule that turns probabilities into an answer: the given label set, and the custom or default threshold.
   * @param modelId the model that the probabilities come from; default: the current one
   */
  rule(labelSet: LabelSet, modelId?: string): AnswerRule {
    const info = (modelId === undefined ? undefined : this.#infos.get(modelId)) ?? this.info;
    const fiveBias = info?.fiveBias;
    const unsureBelow = this.#choices.unsureBelow ?? info?.unsureBelow ?? 0;
    const known = modelId ?? info?.modelId;
    return { labelSet, unsureBelow, ...(fiveBias && { fiveBias }), ...(known !== undefined && { modelId: known }) };
  }

  /** Terminates the worker. */
  dispose(): void {
    this.#client?.dispose();
    this.#client = null;
    this.#starting = null;
    this.phase = 'idle';
  }

  async #start(): Promise<Result<AnalysisClient>> {
    this.phase = 'loading';
    this.failure = null;
    const [model, adaptation] = await Promise.all([findModel(asset('/models/current.json')), this.#fit()]);
    if (!model.ok) return this.#failed(model.error);
    this.#client ??= this.#connect(model.value, adaptation);
    const started = await this.#client.start();
    if (!started.ok) return this.#failed(started.error);
    this.#take(started.value);
    this.phase = 'ready';
    return { ok: true, value: this.#client };
  }

  #connect(modelUrl: string, adaptation: Adaptation): AnalysisClient {
    this.#lightUrl = modelUrl;
    const client = new AnalysisClient({ modelUrl, backend: this.#backend, adaptation });
    client.on('progress', (progress) => (this.progress = progress));
    client.on('info', (info) => this.#take(info));
    return client;
  }

  async #useModelFor(purpose: Purpose, client: AnalysisClient): Promise<void> {
    if (client.isBusy) return;
    const kind = this.modelFor(purpose);
    const url = kind === 'accurate' ? this.#accurate.url : this.#lightUrl;
    const changed = await client.useModel(url ?? this.#lightUrl);
    if (!changed.ok) this.accurateFailure = kind === 'accurate' ? changed.error : null;
    // Only now is it known how fast the accurate model is here.
    else if (kind !== this.modelFor(purpose)) await client.useModel(this.#lightUrl);
  }

  #take(info: EngineInfo): void {
    this.info = info;
    this.#infos.set(info.modelId, info);
    const { url } = this.#accurate;
    if (url !== null && this.#client?.modelUrl === url) this.accurateKeepsUp = keepsUp(info);
  }

  #failed(error: Failure): Result<AnalysisClient> {
    this.failure = error;
    this.phase = 'failed';
    return { ok: false, error };
  }
}
