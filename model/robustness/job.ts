import type { LabelledClip } from '#core/evaluation/clip-list.ts';
import type { Material } from './conditions.ts';
import type { NoiseFile, RoomFile } from './material.ts';

/** What a thread is started with. */
export interface ThreadOptions {
  /** Null: the app's. */
  readonly modelFolder: string | null;
  /** Another model that hears the same clips, in every condition; null for none. */
  readonly besideFolder: string | null;
  readonly root: string;
  readonly seed: string;
  readonly material: Material;
  readonly noises: readonly NoiseFile[];
  readonly rooms: readonly RoomFile[];
}

/** A clip that is heard in every condition. */
export interface ClipJob {
  readonly kind: 'clip';
  readonly clip: LabelledClip;
  /** Other clips of the same speaker and emotion, which longer speech is made of. */
  readonly more: readonly string[];
}

/** A noise that is heard by itself. */
export interface NoiseJob {
  readonly kind: 'noise';
  readonly noise: string;
  /** Sounds that are played at once; none: one that is made up, by its kind. */
  readonly paths: readonly string[];
}

/** A loud clip of which is counted what stays speech. */
export interface LoudJob {
  readonly kind: 'loud';
  readonly clip: LabelledClip;
}

export type Job = ClipJob | NoiseJob | LoudJob;

/** Windows heard, and those among them in which no speech was found. */
export interface WindowCount {
  readonly nWindows: number;
  readonly nNoSpeech: number;
}

/** What a model makes of a clip, by the conditions' ids: eight probabilities, or null where no speech was found. */
export type ClipAnswers = Readonly<Record<string, readonly number[] | null>>;

/** What came of a job. */
export type Answer =
  | { readonly kind: 'clip'; readonly answers: ClipAnswers; readonly beside: ClipAnswers | null }
  | { readonly kind: 'noise'; readonly count: WindowCount }
  /** By what was done to the level. */
  | { readonly kind: 'loud'; readonly counts: Readonly<Record<string, WindowCount>> }
  | { readonly kind: 'failed'; readonly file: string; readonly message: string };
