import type { LabelledClip } from './clip-list.ts';

/** Why a file is excluded from the evaluation. */
export type LeftOutReason =
  /** The file name matches none of the requested schemes. */
  | 'unknown-name'
  /** It is not in a folder that could be a label. */
  | 'no-folder'
  /** Its label is not the name of an emotion. */
  | 'unreadable-label'
  /** Its label negates an emotion (`not angry`). */
  | 'denied-label'
  /** Its label is an emotion that is not supported. */
  | 'other-emotion'
  /** Song, not speech. */
  | 'song'
  /** It has two labels. */
  | 'two-labels'
  /** It is not in the list. */
  | 'not-listed'
  /** It is in the list, but there is no such file. */
  | 'no-sound'
  /** The path in the list matches several files. */
  | 'several-sounds'
  /** Its row in the list has no file or no label. */
  | 'broken-row';

/** An excluded file. */
export interface LeftOut {
  readonly file: string;
  readonly reason: LeftOutReason;
  /** The label as written, if it is the reason. */
  readonly word: string | null;
}

/** Result of reading the labels of some recordings. */
export interface LabelReading {
  /** In the order of the recordings, or of the list. */
  readonly clips: readonly LabelledClip[];
  readonly leftOut: readonly LeftOut[];
}
