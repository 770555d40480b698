import type { Answer } from '#core/classifier/labels.ts';
import type { AnswerRule } from '#core/result/answer.ts';
import type { Analysis } from '#core/result/types.ts';

/** Where a kept result comes from. */
export type EntryKind = 'live' | 'file';

/** What was heard or read. */
export interface EntrySource {
  /** The microphone's name, or the file's with its path within a dropped folder. */
  readonly label: string;
  /** Media type of a file; empty where it is not known. */
  readonly mediaType: string;
  /** Of a file; null for a microphone. */
  readonly sizeBytes: number | null;
  readonly sampleRateHz: number | null;
}

/** One line of the history: all that a list shows and searches. Times are milliseconds since 1970. */
export interface EntryRecord {
  readonly id: string;
  readonly kind: EntryKind;
  readonly name: string;
  readonly note: string;
  /** When listening began, or the file was analysed. */
  readonly heardAt: number;
  readonly source: EntrySource;
  readonly modelId: string;
  /** How probabilities became answers when it was kept: it is reopened by the same rule. */
  readonly rule: AnswerRule;
  /** Name of the voice that features were re-centred on, or null. */
  readonly voice: string | null;
  readonly durationS: number;
  readonly speechS: number;
  readonly warning: Analysis['warning'];
  /** Under `rule`, over the whole sound. */
  readonly answer: Answer;
  readonly confidence: number;
  /** Seconds of each answer that occurs, under `rule`. */
  readonly answersS: Readonly<Partial<Record<Answer, number>>>;
  /** What its details take in the store. */
  readonly detailBytes: number;
  /** What its sound takes; 0 where none is kept. */
  readonly soundBytes: number;
  /** When it was put in the bin, or null. */
  readonly deletedAt: number | null;
}

/** What the charts of an entry are drawn from; see details.ts. */
export interface DetailRecord {
  readonly id: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The sound of an entry, as its file was or as it was recorded. */
export interface SoundRecord {
  readonly id: string;
  readonly sound: Blob;
}

/** Parts of a session in the order they were heard; see journal.ts. The key is [session, part]. */
export interface JournalRecord {
  readonly session: string;
  /** 0 is what is known of the session; 1 and on are what was heard. */
  readonly part: number;
  readonly [field: string]: unknown;
}
