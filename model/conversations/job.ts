import type { Emotion } from '#core/classifier/labels.ts';
import type { Undrawn } from '#core/result/export.ts';
import type { Conversation } from './plan.ts';
import type { Spoken, Utterance } from './utterances.ts';

/** What a thread is started with. */
export interface ThreadOptions {
  /** Null: the app's. */
  readonly modelFolder: string | null;
  readonly root: string;
  /** Folder where answers are kept, so that they are not worked out twice; null: nowhere. */
  readonly keepFolder: string | null;
}

/** A recording to be made up and analysed. */
export interface TalkJob {
  readonly kind: 'talk';
  readonly conversation: Conversation;
  /** Whether it is also answered re-centred on what was heard so far. */
  readonly alsoRecentred: boolean;
}

/** One person's neutral voice, before and after the app got to know it. */
export interface VoiceJob {
  readonly kind: 'voice';
  /** What the voice profile is made from. */
  readonly calibrating: Conversation;
  /** What is heard with and without it: other clips. */
  readonly reading: Conversation;
  /** Single clips of the same person. */
  readonly clips: readonly { readonly file: string; readonly emotion: Emotion }[];
}

export type Job = TalkJob | VoiceJob;

/** What is said in a recording, without the sound. */
export interface Truth extends Omit<Spoken, 'utterances'> {
  readonly utterances: readonly Omit<Utterance, 'samples'>[];
}

/** What is kept of an analysis. */
export type Kept = Pick<Undrawn, 'durationS' | 'overall' | 'speech' | 'speechS' | 'warning' | 'windows'>;

/** A recording that was analysed. */
export interface HeardTalk {
  readonly kind: 'talk';
  readonly truth: Truth;
  readonly analysis: Kept;
  /** Null where it was not asked for. */
  readonly recentred: Kept | null;
}

/** What was heard of a voice: unknown to the app, then known. */
export interface HeardVoice {
  readonly kind: 'voice';
  readonly truth: Truth;
  /** The reading, as a file. */
  readonly files: readonly [unknown: Kept, known: Kept];
  /** The windows of the reading, as Live scores them. */
  readonly live: readonly [unknown: Kept['windows'], known: Kept['windows']];
  /** Mean probabilities over the eight emotions; null where no speech is heard. */
  readonly clips: readonly {
    readonly emotion: Emotion;
    readonly means: readonly [unknown: Kept['overall'], known: Kept['overall']];
  }[];
}

/** What came of a job. */
export type Answer = HeardTalk | HeardVoice | { readonly kind: 'failed'; readonly message: string };
