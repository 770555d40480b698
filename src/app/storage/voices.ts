import type { Emotion, Answer } from '#core/classifier/labels.ts';
import type { Head } from '#core/classifier/head.ts';
import type { Result } from '#core/errors.ts';
import type { LearningCurve, LessonCheck } from '#core/voice/lesson.ts';
import { announceChange } from './changes.ts';
import { withDatabase } from './database.ts';
import type { Schema } from './schema.ts';

/** A voice that features can be re-centred on. */
export interface Voice {
  readonly id: string;
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  /** The model whose vectors these are. */
  readonly modelId: string;
  /** See core's VoiceMean. */
  readonly mean: Float32Array;
  readonly count: number;
  /** Seconds of speech it rests on. */
  readonly speechS: number;
}

/** An example in a lesson. */
export interface LessonEntry {
  readonly id: string;
  readonly emotion: Emotion;
  /** What Undertone had answered; null where it was not asked. */
  readonly answered: Answer | null;
  readonly vector: Float32Array;
  /** See core's LessonExample. */
  readonly group: string;
  /** Name of the file or session it comes from; empty for one recorded on the spot. */
  readonly label: string;
  /** Where in it, in seconds. */
  readonly startS: number;
  readonly endS: number;
  readonly addedAt: number;
}

/** What teaching made of a lesson. */
export interface TaughtLesson {
  readonly head: Head;
  readonly check: LessonCheck | null;
  readonly curve: LearningCurve;
  readonly taughtAt: number;
  /** The voice that the examples were re-centred on, or null; the head fits that voice only. */
  readonly voiceId: string | null;
  readonly voiceName: string | null;
  /** Ids of the examples that were taught. */
  readonly exampleIds: readonly string[];
}

/** Examples and the last layers that came of them. */
export interface Lesson {
  readonly id: string;
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  readonly modelId: string;
  readonly examples: readonly LessonEntry[];
  /** Null before it was taught. */
  readonly taught: TaughtLesson | null;
}

/** What the Voice page keeps, by the store it lies in. */
export interface KeptByStore {
  readonly voices: Voice;
  readonly lessons: Lesson;
}

/** All of a store, the oldest first; what cannot be read is passed over. */
export async function listKept<Store extends keyof KeptByStore>(
  store: Store,
): Promise<Result<readonly KeptByStore[Store][]>> {
  const found = await withDatabase((database) => database.getAll(store));
  if (!found.ok) return found;
  const isReadable = store === 'voices' ? isVoice : isLesson;
  const kept = (found.value as readonly unknown[]).filter(isReadable) as unknown as KeptByStore[Store][];
  return { ok: true, value: kept.toSorted((a, b) => a.createdAt - b.createdAt) };
}

/** Keeps a voice or a lesson, in the place of the one with the same id. */
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

/** Forgets one; nothing happens where there is none. */
export async function forget(store: keyof KeptByStore, id: string): Promise<Result<void>> {
  const forgotten = await withDatabase((database) => database.delete(store, id));
  if (forgotten.ok) announceChange(store);
  return forgotten;
}

function isVoice(value: unknown): boolean {
  const { id, modelId, mean, count } = value as Partial<Voice>;
  return typeof id === 'string' && typeof modelId === 'string' && mean instanceof Float32Array && Number(count) > 0;
}

function isLesson(value: unknown): boolean {
  const { id, modelId, examples } = value as Partial<Lesson>;
  return typeof id === 'string' && typeof modelId === 'string' && Array.isArray(examples);
}
