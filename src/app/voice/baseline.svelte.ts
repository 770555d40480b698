import { notAdapted } from '#core/classifier/adaptation.ts';
import type { Result } from '#app/words/errors.ts';
import type { Analysis } from '#core/result/types.ts';
import { voiceMeanOf } from '#core/voice/voice-mean.ts';
import type { AnalysisClient } from '#app/engine/client.ts';
import type { Capture } from '#app/capture/capture.ts';
import type { Voice } from '#app/storage/voices.ts';
import { compareUnder } from './comparison.svelte.ts';
import type { BeforeAfter } from './comparison.svelte.ts';
import type { EngineState } from '#app/engine/engine.svelte.ts';
import type { Fitting } from '#app/adaptation/fitting.svelte.ts';
import { newId } from '#app/adaptation/kept-list.svelte.ts';
import { VoiceTake } from './voice-take.svelte.ts';

/** Minimum amount of speech for a voice profile, in seconds. */
export const leastSpeechS = 5;
/** Sufficient amount. */
export const enoughSpeechS = 15;
/** More than this brings no benefit. */
export const plentySpeechS = 20;

/** A new voice profile before it is saved. */
export interface Candidate {
  readonly mean: Float32Array;
  readonly count: number;
  readonly speechS: number;
  readonly modelId: string;
  /** The same recording without and with the profile; null while it is being computed. */
  readonly change: BeforeAfter | null;
}

/** Creates a voice profile, from reading to saving. */
export class Baseline {
  readonly take: VoiceTake;
  candidate = $state.raw<Candidate | null>(null);

  readonly #engine: EngineState;
  readonly #fitting: Fitting;

  constructor(engine: EngineState, fitting: Fitting) {
    this.#engine = engine;
    this.#fitting = fitting;
    this.take = new VoiceTake(() => engine.startFor('files'));
  }

  /** Records somebody reading. */
  async read(open: () => Promise<Result<Capture>>): Promise<void> {
    this.candidate = null;
    await this.#consider(await this.take.record(open, leastSpeechS));
  }

  /** Uses a recording instead. */
  async readFile(file: Blob): Promise<void> {
    this.candidate = null;
    await this.#consider(await this.take.read(file, leastSpeechS));
  }

  discard(): void {
    this.candidate = null;
    this.take.dismiss();
  }

  /** Saves the voice profile and starts using it. */
  async keep(name: string): Promise<void> {
    const { candidate } = this;
    if (!candidate) return;
    const { mean, count, speechS, modelId } = candidate;
    const voice: Voice = { id: newId(), name, createdAt: Date.now(), modelId, mean, count, speechS };
    this.candidate = null;
    await this.#fitting.voices.put(voice);
    this.#fitting.centre = { on: 'voice', voiceId: voice.id };
  }

  async #consider(analysis: Analysis | null): Promise<void> {
    const heard = analysis && voiceMeanOf(analysis);
    const modelId = this.#engine.info?.modelId;
    if (!heard || modelId === undefined) return;
    const candidate: Candidate = { ...heard, speechS: analysis.speechS, modelId, change: null };
    this.candidate = candidate;
    const client = await this.#engine.startFor('files');
    // Vectors of one model mean nothing to another.
    if (!client.ok || client.value.info?.modelId !== modelId) return;
    const change = await this.#change(client.value, analysis, candidate);
    if (this.candidate === candidate && change.ok) this.candidate = { ...candidate, change: change.value };
  }

  #change(
    client: AnalysisClient,
    analysis: Analysis,
    { mean, count, modelId }: Candidate,
  ): Promise<Result<BeforeAfter>> {
    const voice = { name: '', modelId, mean, count };
    return compareUnder(client, analysis, notAdapted, { ...notAdapted, voice });
  }
}
