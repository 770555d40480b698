import type { Answer } from '#core/classifier/labels.ts';
import type { Headline } from '#core/result/summary.ts';
import type { Marker } from '#core/result/markers.ts';
import type { SegmentRule } from '#core/result/segments.ts';
import type { Analysis, PooledTrack } from '#core/result/types.ts';
import type { WindowColumns } from './analysis-bytes.ts';

/** Source of a saved result. */
export type EntryKind = 'live' | 'file';

/** What was heard or read. */
export interface EntrySource {
  /** Name of the microphone, or of the file with its path within a dropped folder. */
  readonly label: string;
  /** Media type of a file; empty if unknown. */
  readonly mediaType: string;
  /** Size of a file; null for a microphone. */
  readonly sizeBytes: number | null;
  readonly sampleRateHz: number | null;
}

/** Who speaks in a recording, as the person said. */
export interface KeptSpeakers {
  /** One on each channel of a call, or so many voices in the mix; 1: not told apart. */
  readonly way: 'channels' | number;
  /** By speaker; empty where none was given. */
  readonly names: readonly string[];
  /** Of each speaker, whom they were merged with, or themselves. */
  readonly merged: readonly number[];
}

/** A history entry: everything that a list shows and searches. Times are milliseconds since 1970. */
export interface EntryRecord {
  readonly id: string;
  readonly kind: EntryKind;
  readonly name: string;
  readonly note: string;
  /** When the session started or the file was analysed. */
  readonly heardAt: number;
  readonly source: EntrySource;
  readonly modelId: string;
  /** The answer rule when it was saved; it is reopened with the same rule. */
  readonly rule: SegmentRule;
  /** Name of the voice profile in use, or null. */
  readonly voice: string | null;
  /** Name of the fine-tuning in use, or null. */
  readonly fineTuning: string | null;
  readonly durationS: number;
  readonly speechS: number;
  readonly warning: Analysis['warning'];
  /** What is said first of it under `rule`; missing in entries of older versions. */
  readonly headline?: Headline;
  /** Missing until the person told speakers apart. */
  readonly speakers?: KeptSpeakers;
  /** Overall answer under `rule`. */
  readonly answer: Answer;
  readonly confidence: number;
  /** Seconds of each answer that occurs, under `rule`. */
  readonly answersS: Readonly<Partial<Record<Answer, number>>>;
  /** Size of its details in the store. */
  readonly detailBytes: number;
  /** Size of its audio; 0 if not saved. */
  readonly soundBytes: number;
  /** When it was moved to the bin, or null. */
  readonly deletedAt: number | null;
  /** What the person has marked in it; missing where there is nothing. */
  readonly markers?: readonly Marker[];
}

/** Data for an entry's charts; see analysis-bytes.ts. */
export interface DetailRecord {
  readonly id: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The audio of an entry: the original file or the recording. */
export interface SoundRecord {
  readonly id: string;
  readonly sound: Blob;
}

/** First journal record of a live session. The key is [session, part]. */
export interface JournalHead {
  readonly session: string;
  readonly part: 0;
  readonly startedAt: number;
  readonly source: EntrySource;
  readonly modelId: string;
  readonly rule: SegmentRule;
}

/** About one second of a live session; see journal-writer.ts. */
export interface JournalPart {
  readonly session: string;
  /** 1, 2, … in chronological order. */
  readonly part: number;
  readonly writtenAt: number;
  /** Total seconds and seconds of speech so far. */
  readonly timeS: number;
  readonly speechS: number;
  readonly windows: WindowColumns;
  /** Embeddings of some of these windows, with indices counted from the first of them. */
  readonly pooled?: PooledTrack;
  /** Display columns with their number of frames. */
  readonly framesPerColumn: number;
  readonly envelope: Float32Array;
  readonly spectrogram: Uint8Array;
  /** Recorder output since the last record; null if audio is not recorded. */
  readonly sound: Blob | null;
  /** The complete analysis, in the record written when the session has ended. */
  readonly whole: Uint8Array<ArrayBuffer> | null;
}

export type JournalRecord = JournalHead | JournalPart;
