import type { Emotion } from '../classifier/labels.ts';
import type { Head } from '../classifier/head.ts';

/** An example labelled by the user. */
export interface FineTuningExample {
  readonly emotion: Emotion;
  /** A pooled vector (see exampleVector), not re-centred. */
  readonly vector: Float32Array;
  /** The recording of the example. Examples of one recording are similar, so they are never split between training and test. */
  readonly group: string;
}

/** Learning curve of the last layers: cross-entropy in nats, starting before the first step. */
export interface LearningCurve {
  /** Mean over the training examples, with equal weight per emotion. */
  readonly training: readonly number[];
  /** Mean over the held-out examples of cross-validation; null if there are none. */
  readonly heldOut: readonly number[] | null;
}

/**
 * Result of cross-validation over whole recordings: how many examples were right before and after fine-tuning.
 * `chance`: how often fine-tuning without an effect would look at least this one-sided (two-sided sign test on the examples
 * whose answer became right or wrong).
 */
export interface FineTuningCheck {
  readonly nExamples: number;
  readonly nRecordings: number;
  readonly nRightBefore: number;
  readonly nRightAfter: number;
  /** Wrong before, right after. */
  readonly nGained: number;
  /** Right before, wrong after. */
  readonly nLost: number;
  readonly lossBefore: number;
  readonly lossAfter: number;
  readonly chance: number;
  readonly verdict: FineTuningVerdict;
}

/** `perhaps`: may be chance. */
export type FineTuningVerdict = 'helped' | 'perhaps helped' | 'no difference' | 'perhaps hurt' | 'hurt';

/** Result of fine-tuning. */
export interface Taught {
  readonly head: Head;
  /** Null with fewer than two recordings to hold out. */
  readonly check: FineTuningCheck | null;
  readonly curve: LearningCurve;
}
