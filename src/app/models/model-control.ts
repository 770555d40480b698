import type { Failure } from '#app/words/errors.ts';
import type { LoadProgress } from '#core/protocol.ts';
import type { AccurateFacts } from '#app/engine/accurate-facts.ts';
import type { AccurateModel } from '#app/engine/accurate-model.svelte.ts';
import type { EngineState, Purpose } from '#app/engine/engine.svelte.ts';
import type { ModelChoice, Settings } from '#app/preferences/settings.svelte.ts';
import { isMetered } from './metered.ts';

/** What pages show of the two models, and what a person can do with them. Everything is read from reactive state. */
export class ModelControl {
  readonly #accurate: AccurateModel;
  readonly #engine: EngineState;
  readonly #settings: Pick<Settings, 'model' | 'accurateLive'>;

  constructor(accurate: AccurateModel, engine: EngineState, settings: Pick<Settings, 'model' | 'accurateLive'>) {
    this.#accurate = accurate;
    this.#engine = engine;
    this.#settings = settings;
  }

  /** Null where this app has no accurate model: then there is nothing to choose. */
  get facts(): AccurateFacts | null {
    return this.#accurate.facts;
  }

  /** Whether the accurate model is on the device: then there is a choice. */
  get isKept(): boolean {
    return this.#accurate.phase === 'kept';
  }

  /** Whether it was downloaded during this visit. */
  get isNew(): boolean {
    return this.#accurate.isNew;
  }

  get isLoading(): boolean {
    return this.#accurate.phase === 'loading';
  }

  get progress(): LoadProgress | null {
    return this.#accurate.progress;
  }

  /** Space the accurate model takes, or what an interrupted download left. */
  get nBytes(): number {
    return this.#accurate.nBytes;
  }

  /** Why it could not be downloaded or used. */
  get failure(): Failure | null {
    return this.#accurate.failure ?? this.#engine.accurateFailure;
  }

  /** Whether to offer the download here; an interrupted one is offered again. */
  get isOffered(): boolean {
    return this.#accurate.isOffered;
  }

  get isMetered(): boolean {
    return isMetered();
  }

  /** The person's choice. */
  get chosen(): ModelChoice {
    return this.isKept ? this.#settings.model : 'light';
  }

  /** Whether the chosen accurate model is too slow to listen live here. */
  get isTooSlowLive(): boolean {
    return this.chosen === 'accurate' && this.#engine.accurateKeepsUp === false;
  }

  /** Whether a person wants it live although it is too slow. */
  get isLiveAnyway(): boolean {
    return this.#settings.accurateLive;
  }

  /** Which model answers next. */
  modelFor(purpose: Purpose): ModelChoice {
    return this.#engine.modelFor(purpose);
  }

  /** Which of the two an id is of. */
  kindOf(modelId: string): ModelChoice {
    return modelId === this.facts?.id ? 'accurate' : 'light';
  }

  /** Takes effect at the next session or file. */
  choose(model: ModelChoice): void {
    this.#engine.retryAccurate();
    this.#settings.model = model;
  }

  useLiveAnyway(isWanted: boolean): void {
    this.#settings.accurateLive = isWanted;
  }

  /** Downloads the accurate model and chooses it. */
  async download(): Promise<void> {
    if (await this.#accurate.download()) this.choose('accurate');
  }

  cancel(): void {
    void this.#accurate.cancel();
  }

  closeOffer(): void {
    this.#accurate.closeOffer();
  }

  /** Removes the accurate model from the device; the light one answers from then on. */
  async remove(): Promise<void> {
    this.choose('light');
    await this.#accurate.remove();
  }
}
