/** Playback state for a file view, see `Playback` in playback.svelte.ts. */
export interface PlayerState {
  /** Updated a few times a second. */
  readonly timeS: number;
  readonly isPlaying: boolean;
  readonly cannotPlay: boolean;
  readonly isSilent: boolean;
  /** The range being looped. */
  readonly loop: { readonly startS: number; readonly endS: number } | null;
  /** The exact playback position in seconds. */
  readonly position: () => number;
}
