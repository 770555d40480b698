import type { Head } from './head.ts';
import type { Manifest } from './manifest.ts';

/**
 * A voice profile: the speech-weighted mean of a voice's pooled vectors over neutral speech.
 * `count` is the number of windows in the mean, one file hop (1 s) apart, weighted by their share of speech.
 */
export interface VoiceMean {
  readonly name: string;
  /** Model that the vectors come from. Other models cannot use them. */
  readonly modelId: string;
  readonly mean: Float32Array;
  readonly count: number;
}

/** Last layers fine-tuned by the user. */
export interface TaughtHead extends Head {
  readonly name: string;
  readonly modelId: string;
}

/** Adaptation of the recogniser to one person. */
export interface Adaptation {
  /** Voice to re-centre on; null: none. */
  readonly voice: VoiceMean | null;
  /** Without a voice: whether to re-centre on the running mean of the recording. */
  readonly running: boolean;
  /** Replaces the shipped last layers; null: the shipped ones. */
  readonly head: TaughtHead | null;
}

/** No adaptation. */
export const notAdapted: Adaptation = { voice: null, running: false, head: null };

/** An adaptation without the parts a model cannot use: voices and fine-tuning of other models, and re-centring if unsupported. */
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

/** Names of the adaptation used in an analysis. */
export interface FittedTo {
  readonly voice: string | null;
  readonly fineTuning: string | null;
  readonly running: boolean;
}

/** Names of the adaptation in use, or undefined if there is none. */
export function fittedTo({ voice, running, head }: Adaptation): FittedTo | undefined {
  if (!voice && !running && !head) return undefined;
  return { voice: voice?.name ?? null, fineTuning: head?.name ?? null, running: running && !voice };
}
