import type { Emotion } from '#core/classifier/labels.ts';
import type { Undrawn } from '#core/result/export.ts';
import type { Conversation } from './plan.ts';
import type { Spoken, Utterance } from './utterances.ts';

/** Options of a thread. */
export interface ThreadOptions {
  /** Null: the model that the app ships. */
  readonly modelFolder: string | null;
  readonly root: string;
  /** Folder for caching answers; null: no cache. */
  readonly keepFolder: string | null;
}

/** A recording to synthesise and analyse. */
export interface ConversationJob {
  readonly kind: 'talk';
  readonly conversation: Conversation;
  /** Whether it is also analysed with re-centring on the running mean. */
  readonly alsoRecentred: boolean;
}

/** A speaker's neutral voice, without and with a voice profile. */
export interface VoiceJob {
  readonly kind: 'voice';
  /** Recording for the voice profile. */
  readonly calibrating: Conversation;
  /** Recording of other clips, analysed with and without the profile. */
  readonly reading: Conversation;
  /** Single clips of the same speaker. */
  readonly clips: readonly { readonly file: string; readonly emotion: Emotion }[];
}

export type Job = ConversationJob | VoiceJob;

/** What is said in a recording, without the audio. */
export interface Truth extends Omit<Spoken, 'utterances'> {
  readonly utterances: readonly Omit<Utterance, 'samples'>[];
}

/** The parts of an analysis that are kept. */
export type Kept = Pick<Undrawn, 'durationS' | 'overall' | 'speech' | 'speechS' | 'warning' | 'windows'>;

/** An analysed recording. */
export interface ConversationResult {
  readonly kind: 'talk';
  readonly truth: Truth;
  readonly analysis: Kept;
  /** Null if not requested. */
  readonly recentred: Kept | null;
}

/** Results for a voice, without and with a profile. */
export interface VoiceResult {
  readonly kind: 'voice';
  readonly truth: Truth;
  /** The reading, analysed as a file. */
  readonly files: readonly [unknown: Kept, known: Kept];
  /** The windows of the reading, scored as in Live. */
  readonly live: readonly [unknown: Kept['windows'], known: Kept['windows']];
  /** Mean probabilities of the eight emotions; null if no speech is detected. */
  readonly clips: readonly {
    readonly emotion: Emotion;
    readonly means: readonly [unknown: Kept['overall'], known: Kept['overall']];
  }[];
}

/** Result of a job. */
export type Answer = ConversationResult | VoiceResult | { readonly kind: 'failed'; readonly message: string };
