import type { Answer } from '#core/classifier/labels.ts';

/** What was answered at one moment. */
export interface LanePoint {
  readonly timeS: number;
  readonly answer: Answer;
  /** In the order of the lanes; null where nobody spoke. */
  readonly probabilities: ArrayLike<number> | null;
}
