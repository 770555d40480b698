import type { LabelledClip } from '#core/evaluation/clip-list.ts';
import type { Material } from './conditions.ts';
import type { NoiseFile, RoomFile } from './material.ts';

/** Options of a thread. */
export interface ThreadOptions {
  /** Null: the model that the app ships. */
  readonly modelFolder: string | null;
  /** Another model that analyses the same clips in every condition; null for none. */
  readonly besideFolder: string | null;
  readonly root: string;
  readonly seed: string;
  readonly material: Material;
  readonly noises: readonly NoiseFile[];
  readonly rooms: readonly RoomFile[];
}

/** A clip to analyse in every condition. */
export interface ClipJob {
  readonly kind: 'clip';
  readonly clip: LabelledClip;
  /** Other clips of the same speaker and emotion, to make longer speech. */
  readonly more: readonly string[];
}

/** A noise without speech. */
export interface NoiseJob {
  readonly kind: 'noise';
  readonly noise: string;
  /** Files to mix; empty for a synthetic noise. */
  readonly paths: readonly string[];
}

/** A loud clip, for counting the windows still detected as speech. */
export interface LoudJob {
  readonly kind: 'loud';
  readonly clip: LabelledClip;
}

export type Job = ClipJob | NoiseJob | LoudJob;

/** Number of windows, and of those without detected speech. */
export interface WindowCount {
  readonly nWindows: number;
  readonly nNoSpeech: number;
}

/** A model's results for a clip, by condition id: eight probabilities, or null if no speech was detected. */
export type ClipAnswers = Readonly<Record<string, readonly number[] | null>>;

/** Result of a job. */
export type Answer =
  | { readonly kind: 'clip'; readonly answers: ClipAnswers; readonly beside: ClipAnswers | null }
  | { readonly kind: 'noise'; readonly count: WindowCount }
  /** By change of the level. */
  | { readonly kind: 'loud'; readonly counts: Readonly<Record<string, WindowCount>> }
  | { readonly kind: 'failed'; readonly file: string; readonly message: string };
