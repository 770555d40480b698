import { notAdapted } from '#core/classifier/adaptation.ts';
import type { Result } from '#core/errors.ts';
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

/** Less speech than this says nothing of a voice, in seconds. */
export const leastSpeechS = 5;
/** From here on it would do. */
export const enoughSpeechS = 15;
/** Nothing is gained beyond. */
export const plentySpeechS = 20;

/** What was heard of a voice and waits to be kept. */
export interface Candidate {
  readonly mean: Float32Array;
  readonly count: number;
  readonly speechS: number;
  readonly modelId: string;
  /** The same recording as it is, and re-centred on the voice; null while it is worked out. */
  readonly change: BeforeAfter | null;
}

/** A voice on its way from being read to being kept. */
export class Baseline {
  readonly take: VoiceTake;
  candidate = $state.raw<Candidate | null>(null);

  readonly #engine: EngineState;
  readonly #fitting: Fitting;

  constructor(engine: EngineState, fitting: Fitting) {
    this.#engine = engine;
    this.#fitting = fitting;
    this.take = new VoiceTake(() => engine.start());
  }

  /** Listens to somebody reading. */
  async read(open: () => Promise<Result<Capture>>): Promise<void> {
    this.candidate = null;
    await this.#consider(await this.take.record(open, leastSpeechS));
  }

  /** Takes a recording instead. */
  async readFile(file: Blob): Promise<void> {
    this.candidate = null;
    await this.#consider(await this.take.read(file, leastSpeechS));
  }

  discard(): void {
    this.candidate = null;
    this.take.dismiss();
  }

  /** Keeps the voice and puts it to use. */
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
    const client = await this.#engine.start();
    if (!client.ok) return;
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
