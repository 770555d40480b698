import { asset } from '$app/paths';
import { notAdapted } from '#core/classifier/adaptation.ts';
import type { Adaptation } from '#core/classifier/adaptation.ts';
import type { AnswerRule } from '#core/result/answer.ts';
import type { LabelSet } from '#core/classifier/labels.ts';
import type { Failure, Result } from '#core/errors.ts';
import type { EngineInfo, LoadProgress } from '#core/protocol.ts';
import { AnalysisClient } from './client.ts';
import { findModel } from './current-model.ts';
import type { BackendChoice } from '#app/preferences/settings.svelte.ts';

export type EnginePhase = 'idle' | 'loading' | 'ready' | 'failed';

/** What a person has chosen that bears on answers. */
export interface EngineChoices {
  /** Their own threshold of `unsure`, 0..1; null: the model's. */
  readonly unsureBelow: number | null;
}

/** The engine as the page sees it: how far its model has come, where it runs, what is wrong. */
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
   * @param choices read whenever an answer is asked for
   * @param fit what the recogniser is to be fitted to from the start
   */
  constructor(choices: EngineChoices = { unsureBelow: null }, fit = () => Promise.resolve(notAdapted)) {
    this.#choices = choices;
    this.#fit = fit;
  }

  /**
   * Gets the engine going and waits until it can work. Later calls share the first; after a failure they try again.
   * @returns the client, or why there is none
   */
  start(backend: BackendChoice = this.#backend): Promise<Result<AnalysisClient>> {
    this.#backend = backend;
    this.#starting ??= this.#start().then((result) => {
      if (!result.ok) this.#starting = null;
      return result;
    });
    return this.#starting;
  }

  /** After a failure: tries again what failed, the start or the chosen backend. */
  async retry(): Promise<void> {
    if (this.phase === 'ready') await this.setBackend(this.#backend);
    else await this.start();
  }

  /** Moves to another backend; a running analysis goes on. */
  async setBackend(backend: BackendChoice): Promise<void> {
    this.#backend = backend;
    const started = await this.start();
    if (!started.ok) return;
    const moved = await started.value.setBackend(backend);
    this.failure = moved.ok ? null : moved.error;
    if (moved.ok) this.info = moved.value;
  }

  /** Fits sounds to a person from the next one on. */
  async adapt(adaptation: Adaptation): Promise<void> {
    await this.#client?.adapt(adaptation);
  }

  /** How probabilities become an answer: with the label set given, and the threshold of the person, else of the model. */
  rule(labelSet: LabelSet): AnswerRule {
    const fiveBias = this.info?.fiveBias;
    const unsureBelow = this.#choices.unsureBelow ?? this.info?.unsureBelow ?? 0;
    return { labelSet, unsureBelow, ...(fiveBias && { fiveBias }) };
  }

  /** Ends the worker. */
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
