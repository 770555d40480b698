import type { ScoredClip } from '#core/evaluation/cases.ts';

/**
 * How a clip was analysed: alone; re-centred on the speaker's running mean; re-centred on a baseline of four neutral clips of the
 * speaker; and, as a control, the same clips without re-centring. The last two exclude the four clips.
 */
export const modes = ['alone', 'running', 'baseline', 'baseline-control'] as const;
export type Mode = (typeof modes)[number];

/** A run's prediction for a clip of a held-out speaker. */
export interface Prediction extends ScoredClip {
  readonly corpus: string;
  readonly speaker: string;
  /** `f`, `m`, or null if unknown. */
  readonly gender: string | null;
  readonly language: string | null;
  readonly run: string;
  readonly seed: number;
  /** The fold that the speaker was held out with; null if the whole corpus was left out. */
  readonly fold: number | null;
  readonly mode: Mode;
}
