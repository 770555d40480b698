import type { Head } from './head.ts';

/**
 * What is known of one voice: the speech-weighted mean of its pooled vectors over neutral speech.
 * `count` is the number of windows it rests on, taken one file hop (1 s) apart, each counting by the share of it that is speech.
 */
export interface VoiceMean {
  readonly name: string;
  readonly mean: Float32Array;
  readonly count: number;
}

/** Last layers that a person taught. */
export interface TaughtHead extends Head {
  readonly name: string;
}

/** How the recogniser is fitted to one person. */
export interface Adaptation {
  /** Features are re-centred on this voice; null: on none. */
  readonly voice: VoiceMean | null;
  /** Where no voice is given, features are re-centred on what the sound itself has held so far. */
  readonly running: boolean;
  /** Instead of the shipped last layers; null: the shipped ones. */
  readonly head: TaughtHead | null;
}

/** The recogniser as it is shipped. */
export const notAdapted: Adaptation = { voice: null, running: false, head: null };

/** What an analysis was fitted to, by name. */
export interface FittedTo {
  readonly voice: string | null;
  readonly lesson: string | null;
  readonly running: boolean;
}

/** Names of what is in use, or undefined where nothing is. */
export function fittedTo({ voice, running, head }: Adaptation): FittedTo | undefined {
  if (!voice && !running && !head) return undefined;
  return { voice: voice?.name ?? null, lesson: head?.name ?? null, running: running && !voice };
}
