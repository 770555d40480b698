import type { LabelledClip } from './clip-list.ts';

/** Why a file is in no figure. */
export type LeftOutReason =
  /** The file's name follows none of the schemes asked for. */
  | 'unknown-name'
  /** It lies in no folder that could say what it is. */
  | 'no-folder'
  /** Its label is no emotion's name. */
  | 'unreadable-label'
  /** Its label says that an emotion is absent (`not angry`). */
  | 'denied-label'
  /** Its label is an emotion that no recogniser here knows. */
  | 'other-emotion'
  /** Song, not speech. */
  | 'song'
  /** It is labelled with two emotions. */
  | 'two-labels'
  /** The list does not name it. */
  | 'not-listed'
  /** The list names it, but no such sound is there. */
  | 'no-sound'
  /** The list's path fits several sounds. */
  | 'several-sounds'
  /** The row of the list has no file or no label. */
  | 'broken-row';

/** A file that is left out. */
export interface LeftOut {
  readonly file: string;
  readonly reason: LeftOutReason;
  /** The label as it stands, where that is the matter. */
  readonly word: string | null;
}

/** What one reader made of some sounds. */
export interface LabelReading {
  /** In the order of the sounds, or of the list. */
  readonly clips: readonly LabelledClip[];
  readonly leftOut: readonly LeftOut[];
}
