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
export interface Job {
  readonly conversation: Conversation;
  /** Whether the voice is re-centred on what was heard so far. */
  readonly isRecentred: boolean;
}

/** What is said in a recording, without the sound. */
export interface Truth extends Omit<Spoken, 'utterances'> {
  readonly utterances: readonly Omit<Utterance, 'samples'>[];
}

/** What came of a job. */
export type Answer =
  | { readonly kind: 'heard'; readonly truth: Truth; readonly analysis: Omit<Undrawn, 'pooled' | 'fittedTo'> }
  | { readonly kind: 'failed'; readonly message: string };
