import type { Head } from './head.ts';
import type { Manifest } from './manifest.ts';

/**
 * What is known of one voice: the speech-weighted mean of its pooled vectors over neutral speech.
 * `count` is the number of windows it rests on, taken one file hop (1 s) apart, each counting by the share of it that is speech.
 */
export interface VoiceMean {
  readonly name: string;
  /** Model that the vectors come from; another one cannot make sense of them. */
  readonly modelId: string;
  readonly mean: Float32Array;
  readonly count: number;
}

/** Last layers that a person taught. */
export interface TaughtHead extends Head {
  readonly name: string;
  readonly modelId: string;
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

/** An adaptation without what a model cannot use: voices and fine-tunings of other models, re-centring where it has no centre. */
export function suitedTo(
  { id, recentring }: Pick<Manifest, 'id' | 'recentring'>,
  { voice, running, head }: Adaptation,
): Adaptation {
  return {
    voice: recentring && voice?.modelId === id ? voice : null,
    running: recentring !== undefined && running,
    head: head?.modelId === id ? head : null,
  };
}

/** What an analysis was fitted to, by name. */
export interface FittedTo {
  readonly voice: string | null;
  readonly fineTuning: string | null;
  readonly running: boolean;
}

/** Names of what is in use, or undefined where nothing is. */
export function fittedTo({ voice, running, head }: Adaptation): FittedTo | undefined {
  if (!voice && !running && !head) return undefined;
  return { voice: voice?.name ?? null, fineTuning: head?.name ?? null, running: running && !voice };
}
