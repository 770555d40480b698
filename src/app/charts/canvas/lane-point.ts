import type { Answer } from '#core/classifier/labels.ts';

/** The answer at one point in time. */
export interface LanePoint {
  readonly timeS: number;
  readonly answer: Answer;
  /** Probabilities in lane order; null if nobody spoke. */
  readonly probabilities: ArrayLike<number> | null;
  /** Energy, 0..1; null if nobody spoke. Left out by what draws no energy. */
  readonly activation?: number | null;
}
