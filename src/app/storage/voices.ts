import type { Emotion, Answer } from '#core/classifier/labels.ts';
import type { Head } from '#core/classifier/head.ts';
import type { Result } from '#app/words/errors.ts';
import type { LearningCurve, FineTuningCheck } from '#core/voice/fine-tuning.ts';
import { announceChange } from './changes.ts';
import { withDatabase } from './database.ts';
import type { Schema } from './schema.ts';

/** A voice profile that features can be re-centred on. */
export interface Voice {
  readonly id: string;
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  /** The model that its embeddings belong to. */
  readonly modelId: string;
  /** See VoiceMean in core. */
  readonly mean: Float32Array;
  readonly count: number;
  /** Seconds of speech it is based on. */
  readonly speechS: number;
}

/** An example for fine-tuning. */
export interface KeptExample {
  readonly id: string;
  readonly emotion: Emotion;
  /** Undertone's answer; null if there was none. */
  readonly answered: Answer | null;
  readonly vector: Float32Array;
  /** See FineTuningExample in core. */
  readonly group: string;
  /** Name of its file or session; empty if recorded on the Voice page. */
  readonly label: string;
  /** Start time in seconds. */
  readonly startS: number;
  readonly endS: number;
  readonly addedAt: number;
}

/** Result of a fine-tuning. */
export interface FineTuningResult {
  readonly head: Head;
  readonly check: FineTuningCheck | null;
  readonly curve: LearningCurve;
  readonly taughtAt: number;
  /** The voice profile used for the examples, or null; the head only fits that profile. */
  readonly voiceId: string | null;
  readonly voiceName: string | null;
  /** Ids of the training examples. */
  readonly exampleIds: readonly string[];
}

/** Examples and the resulting last layers. */
export interface FineTuning {
  readonly id: string;
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  readonly modelId: string;
  readonly examples: readonly KeptExample[];
  /** Null before the first fine-tuning. */
  readonly taught: FineTuningResult | null;
}

/** Records of the Voice page by store. */
export interface KeptByStore {
  readonly voices: Voice;
  readonly fineTunings: FineTuning;
}

/** All records of a store, oldest first; unreadable ones are skipped. */
export async function listKept<Store extends keyof KeptByStore>(
  store: Store,
): Promise<Result<readonly KeptByStore[Store][]>> {
  const found = await withDatabase((database) => database.getAll(store));
  if (!found.ok) return found;
  const isReadable = store === 'voices' ? isVoice : isFineTuning;
  const kept = (found.value as readonly unknown[]).filter(isReadable) as unknown as KeptByStore[Store][];
  return { ok: true, value: kept.toSorted((a, b) => a.createdAt - b.createdAt) };
}

/** Saves a voice profile or a fine-tuning, replacing the one with the same id. */
export async function keep<Store extends keyof KeptByStore>(
  store: Store,
  value: KeptByStore[Store],
): Promise<Result<void>> {
  const kept = await withDatabase(
    async (database) => void (await database.put(store, { ...value } as unknown as Schema[Store]['value'])),
  );
  if (kept.ok) announceChange(store);
  return kept;
}

/** Deletes a record, if it exists. */
export async function forget(store: keyof KeptByStore, id: string): Promise<Result<void>> {
  const forgotten = await withDatabase((database) => database.delete(store, id));
  if (forgotten.ok) announceChange(store);
  return forgotten;
}

function isVoice(value: unknown): boolean {
  const { id, modelId, mean, count } = value as Partial<Voice>;
  return typeof id === 'string' && typeof modelId === 'string' && mean instanceof Float32Array && Number(count) > 0;
}

function isFineTuning(value: unknown): boolean {
  const { id, modelId, examples } = value as Partial<FineTuning>;
  return typeof id === 'string' && typeof modelId === 'string' && Array.isArray(examples);
}
