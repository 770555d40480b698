import type { Answer, Emotion } from '#core/classifier/labels.ts';
import { fail, ok } from '#app/words/errors.ts';
import type { Failure, Result } from '#app/words/errors.ts';
import type { Analysis, Segment } from '#core/result/types.ts';
import { exampleVector } from '#core/voice/voice-mean.ts';
import type { FineTuning, KeptExample } from '#app/storage/voices.ts';
import { words } from '#app/words/index.ts';
import type { EngineState } from '#app/engine/engine.svelte.ts';
import type { Fitting } from './fitting.svelte.ts';
import { newId } from './kept-list.svelte.ts';

/** A segment of a recording with its predicted and its correct emotion. */
export interface Correction {
  /** Name of the file or session. */
  readonly label: string;
  readonly analysis: Analysis;
  readonly startS: number;
  readonly endS: number;
  readonly answered: Answer | null;
  readonly emotion: Emotion;
  /** The model that made the analysis, if it is not the current one. */
  readonly modelId?: string;
}

/** Collects examples in sets and fine-tunes the model on them. */
export class Teaching {
  /** Progress of the current fine-tuning, 0..1; null when idle. */
  share = $state<number | null>(null);
  failure = $state.raw<Failure | null>(null);
  /** The example added last, on any page. */
  noted = $state.raw<KeptExample | null>(null);
  /** The example deleted last, for undo. */
  deleted = $state.raw<{ readonly fineTuningId: string; readonly entry: KeptExample } | null>(null);
  #openId = $state<string | null>(null);

  readonly #engine: EngineState;
  readonly #fitting: Fitting;
  #abort: AbortController | null = null;

  constructor(engine: EngineState, fitting: Fitting) {
    this.#engine = engine;
    this.#fitting = fitting;
  }

  /** The set that new examples are added to: the open one, else the one in use, else the newest. */
  get open(): FineTuning | null {
    const { fineTunings, fineTuning } = this.#fitting;
    return fineTunings.find(this.#openId) ?? fineTuning ?? fineTunings.all.at(-1) ?? null;
  }
  set openId(id: string) {
    this.#openId = id;
  }

  /** Whether the examples of the open set have changed since the last fine-tuning. */
  get isStale(): boolean {
    const { open } = this;
    const taught = open?.taught?.exampleIds;
    return !taught || taught.length !== open.examples.length || open.examples.some(({ id }) => !taught.includes(id));
  }

  /** Creates an example set and opens it. @returns `model/missing` if the model has not loaded */
  async begin(name: string): Promise<Result<FineTuning>> {
    const modelId = this.#engine.info?.modelId;
    if (modelId === undefined) return fail('model/missing');
    const fineTuning: FineTuning = { id: newId(), name, createdAt: Date.now(), modelId, examples: [], taught: null };
    await this.#fitting.fineTunings.put(fineTuning);
    this.#openId = fineTuning.id;
    return ok(fineTuning);
  }

  /**
   * Adds an example; a new one for the same stretch replaces the old one.
   * @returns `voice/no-speech` if the analysis kept no embedding for that stretch, `voice/other-model`
   */
  async correct(correction: Correction): Promise<Result<void>> {
    const { label, analysis, startS, endS, answered, emotion } = correction;
    const modelId = this.#engine.info?.modelId;
    if (correction.modelId !== undefined && correction.modelId !== modelId) return this.#refuse('voice/other-model');
    const vector = exampleVector(analysis, startS, endS);
    if (!vector) return this.#refuse('voice/no-speech');
    const group = label === '' ? newId() : `${label} ${analysis.durationS}`;
    const entry = { id: newId(), emotion, answered, vector, group, label, startS, endS, addedAt: Date.now() };
    return this.#add(entry);
  }

  /**
   * Handles "This was …" for a segment of a result.
   * @param modelId model that made the analysis; default: the current one
   */
  correctSegment(
    label: string,
    analysis: Analysis,
    { startS, endS, answer: answered }: Segment,
    emotion: Emotion,
    modelId = this.#engine.info?.modelId,
  ): Promise<Result<void>> {
    return this.correct({ label, analysis, startS, endS, answered, emotion, ...(modelId ? { modelId } : {}) });
  }

  async removeExample(id: string): Promise<void> {
    const { open } = this;
    const entry = open?.examples.find((each) => each.id === id);
    if (!open || !entry) return;
    this.deleted = { fineTuningId: open.id, entry };
    if (this.noted?.id === id) this.noted = null;
    await this.#fitting.fineTunings.put({ ...open, examples: open.examples.filter((each) => each !== entry) });
  }

  /** Restores the example deleted last. */
  async undo(): Promise<void> {
    const { deleted } = this;
    this.deleted = null;
    const fineTuning = this.#fitting.fineTunings.find(deleted?.fineTuningId ?? null);
    if (fineTuning && deleted)
      await this.#fitting.fineTunings.put({ ...fineTuning, examples: [...fineTuning.examples, deleted.entry] });
  }

  /** Fine-tunes on the open set with the current voice profile, saves the result and starts using it. */
  async teach(): Promise<void> {
    const { open } = this;
    if (!open || open.examples.length === 0 || this.share !== null) return;
    const { voice } = this.#fitting.adaptation;
    const usedVoice = this.#fitting.voice;
    const abort = new AbortController();
    this.#abort = abort;
    this.failure = null;
    this.share = 0;
    const client = await this.#engine.startFor('files');
    const isOther = client.ok && client.value.info?.modelId !== open.modelId;
    const taught = isOther
      ? fail('voice/other-model')
      : client.ok
        ? await client.value.teach(open.examples, voice, (share) => (this.share = share), abort.signal)
        : client;
    this.share = null;
    if (!taught.ok) {
      this.failure = taught.error.code === 'engine/cancelled' ? null : taught.error;
      return;
    }
    const fineTuning = this.#fitting.fineTunings.find(open.id);
    if (!fineTuning) return;
    const exampleIds = open.examples.map(({ id }) => id);
    await this.#fitting.fineTunings.put({
      ...fineTuning,
      taught: {
        ...taught.value,
        taughtAt: Date.now(),
        voiceId: usedVoice?.id ?? null,
        voiceName: usedVoice?.name ?? null,
        exampleIds,
      },
    });
    this.#fitting.useFineTuning(fineTuning.id);
  }

  cancel(): void {
    this.#abort?.abort();
  }

  dismiss(): void {
    this.failure = null;
    this.noted = null;
  }

  async #add(entry: KeptExample): Promise<Result<void>> {
    let { open } = this;
    if (!open || open.modelId !== this.#engine.info?.modelId) {
      const begun = await this.begin(words.voice.fineTuning.firstName);
      if (!begun.ok) return begun;
      open = begun.value;
    }
    const isSame = (other: KeptExample): boolean =>
      other.group === entry.group && other.startS === entry.startS && other.endS === entry.endS;
    await this.#fitting.fineTunings.put({
      ...open,
      examples: [...open.examples.filter((each) => !isSame(each)), entry],
    });
    this.failure = null;
    this.noted = entry;
    return ok(undefined);
  }

  #refuse(code: Failure['code']): Result<void> {
    this.failure = { code };
    this.noted = null;
    return fail(code);
  }
}
