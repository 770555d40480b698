import type { ScoredClip } from '#core/evaluation/cases.ts';

/**
 * How a clip was heard: alone; with the voice re-centred on its running mean; with the voice re-centred on a baseline of four
 * neutral clips; and the same clips as that last without re-centring. The last two leave out the four clips themselves.
 */
export const modes = ['alone', 'running', 'baseline', 'baseline-control'] as const;
export type Mode = (typeof modes)[number];

/** What one run said of one clip whose speaker it never heard. */
export interface Prediction extends ScoredClip {
  readonly corpus: string;
  readonly speaker: string;
  /** `f`, `m`, or null where it is not known. */
  readonly gender: string | null;
  readonly language: string | null;
  readonly run: string;
  readonly seed: number;
  /** The fold of speakers that the clip was held out with; null where its corpus was left out whole. */
  readonly fold: number | null;
  readonly mode: Mode;
}
