import type { Emotion } from '#core/classifier/labels.ts';
import type { LanePoint } from '#app/charts/canvas/lane-point.ts';

/** The answer at one point in time, as the ribbon shows it. */
export interface LivePoint extends LanePoint {
  /** 0 (low) .. 1 (high); null while nobody speaks. */
  readonly activation: number | null;
  /** The emotion, or the two between which the voice is; none while nobody speaks. */
  readonly emotions: readonly Emotion[];
}
