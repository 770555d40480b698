import { asset } from '$app/paths';
import { notAdapted } from '#core/classifier/adaptation.ts';
import type { Adaptation } from '#core/classifier/adaptation.ts';
import type { AnswerRule } from '#core/result/answer.ts';
import type { LabelSet } from '#core/classifier/labels.ts';
import type { Failure, Result } from '#app/words/errors.ts';
import type { EngineInfo, LoadProgress } from '#core/protocol.ts';
import { AnalysisClient } from './client.ts';
import { findModel } from './current-model.ts';
import type { BackendChoice } from '#app/preferences/settings.svelte.ts';

export type EnginePhase = 'idle' | 'loading' | 'ready' | 'failed';

/** Settings that affect answers. */
export interface EngineChoices {
  /** Custom `unsure` threshold, 0..1; null for the model's default. */
  readonly unsureBelow: number | null;
}

/** Engine state for the page: model progress, backend and failure. */
export class EngineState {
  phase = $state<EnginePhase>('idle');
  progress = $state.raw<LoadProgress | null>(null);
  info = $state.raw<EngineInfo | null>(null);
  failure = $state.raw<Failure | null>(null);

  readonly #choices: EngineChoices;
  #backend: BackendChoice = 'auto';
  #client: AnalysisClient | null = null;
  #starting: Promise<Result<AnalysisClient>> | null = null;

  readonly #fit: () => Promise<Adaptation>;

  /**
   * @param choices read whenever an answer rule is needed
   * @param fit returns the initial adaptation
   */
  constructor(choices: EngineChoices = { unsureBelow: null }, fit = () => Promise.resolve(notAdapted)) {
    this.#choices = choices;
    this.#fit = fit;
  }

  /**
   * Starts the engine and waits until it is ready. Later calls share the same start; after a failure they retry.
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

  /** Retries what failed: the start or the backend switch. */
  async retry(): Promise<void> {
    if (this.phase === 'ready') await this.setBackend(this.#backend);
    else await this.start();
  }

  /** Switches the backend; a running analysis continues. */
  async setBackend(backend: BackendChoice): Promise<void> {
    this.#backend = backend;
    const started = await this.start();
    if (!started.ok) return;
    const moved = await started.value.setBackend(backend);
    this.failure = moved.ok ? null : moved.error;
    if (moved.ok) this.info = moved.value;
  }

  /** Sets the adaptation for all following analyses. */
  async adapt(adaptation: Adaptation): Promise<void> {
    await this.#client?.adapt(adaptation);
  }

  /** The rule that turns probabilities into an answer: the given label set, and the custom or default threshold. */
  rule(labelSet: LabelSet): AnswerRule {
    const fiveBias = this.info?.fiveBias;
    const unsureBelow = this.#choices.unsureBelow ?? this.info?.unsureBelow ?? 0;
    return { labelSet, unsureBelow, ...(fiveBias && { fiveBias }) };
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
    this.info = started.value;
    this.phase = 'ready';
    return { ok: true, value: this.#client };
  }

  #connect(modelUrl: string, adaptation: Adaptation): AnalysisClient {
    const client = new AnalysisClient({ modelUrl, backend: this.#backend, adaptation });
    client.on('progress', (progress) => (this.progress = progress));
    client.on('info', (info) => (this.info = info));
    return client;
  }

  #failed(error: Failure): Result<AnalysisClient> {
    this.failure = error;
    this.phase = 'failed';
    return { ok: false, error };
  }
}
