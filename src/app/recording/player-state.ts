/** What a view of a file needs to know of its playing, see `Playback` in lib/state. */
export interface PlayerState {
  /** A few times a second. */
  readonly timeS: number;
  readonly isPlaying: boolean;
  readonly cannotPlay: boolean;
  readonly isSilent: boolean;
  /** What is played over and over. */
  readonly loop: { readonly startS: number; readonly endS: number } | null;
  /** Where playback is at this very moment, in seconds. */
  readonly position: () => number;
}
