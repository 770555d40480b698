import type { Answer } from '#core/classifier/labels.ts';
import type { SegmentRule } from '#core/result/segments.ts';
import type { Analysis } from '#core/result/types.ts';
import type { WindowColumns } from './analysis-bytes.ts';

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
  readonly rule: SegmentRule;
  /** Name of the voice that features were re-centred on, or null. */
  readonly voice: string | null;
  /** Name of the lesson whose last layers were in use, or null. */
  readonly lesson: string | null;
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

/** What is known of a session of listening from its beginning. The journal's key is [session, part]. */
export interface JournalHead {
  readonly session: string;
  readonly part: 0;
  readonly startedAt: number;
  readonly source: EntrySource;
  readonly modelId: string;
  readonly rule: SegmentRule;
}

/** What about a second of listening brought; see journal-writer.ts. */
export interface JournalPart {
  readonly session: string;
  /** 1 and on, in the order it was heard. */
  readonly part: number;
  readonly writtenAt: number;
  /** Seconds heard, and seconds of speech among them, since the beginning. */
  readonly timeS: number;
  readonly speechS: number;
  readonly windows: WindowColumns;
  /** Display columns, each of so many frames. */
  readonly framesPerColumn: number;
  readonly envelope: Float32Array;
  readonly spectrogram: Uint8Array;
  /** What the recorder gave since the last part; null where no sound is kept. */
  readonly sound: Blob | null;
  /** The whole analysis, in the part that is written when listening has ended. */
  readonly whole: Uint8Array<ArrayBuffer> | null;
}

export type JournalRecord = JournalHead | JournalPart;
