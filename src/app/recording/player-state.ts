/** Playback state for a file view, see `Playback` in playback.svelte.ts. */
export interface PlayerState {
  /** Updated a few times a second. */
  readonly timeS: number;
  readonly isPlaying: boolean;
  readonly cannotPlay: boolean;
  readonly isSilent: boolean;
  /** Speed as a multiple of the original. */
  readonly rate: number;
  /** The range being looped. */
  readonly loop: { readonly startS: number; readonly endS: number } | null;
  /** The exact playback position in seconds. */
  readonly position: () => number;
}

/** Speeds that are offered. */
export const rates: readonly number[] = [0.5, 0.75, 1, 1.25, 1.5, 2];
