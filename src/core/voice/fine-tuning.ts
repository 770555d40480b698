import type { Emotion } from '../classifier/labels.ts';
import type { Head } from '../classifier/head.ts';

/** One thing that a person said is so. */
export interface FineTuningExample {
  readonly emotion: Emotion;
  /** A pooled vector (see exampleVector), not re-centred. */
  readonly vector: Float32Array;
  /** Examples of one recording share it: they are alike, and so are never on both sides of a check. */
  readonly group: string;
}

/** How the loss fell while the last layers were taught; cross-entropy in nats, from before the first step on. */
export interface LearningCurve {
  /** Mean over the examples taught, each emotion counting the same. */
  readonly training: readonly number[];
  /** Mean over examples held out in turn; null where none could be. */
  readonly heldOut: readonly number[] | null;
}

/**
 * What came of examples that were held out: whole recordings in turn, so many right before and after teaching.
 * `chance`: how often a fine-tuning that changes nothing would look at least so one-sided (two-sided sign test on the examples
 * whose answer turned right or wrong).
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

/** `perhaps`: it may well be chance. */
export type FineTuningVerdict = 'helped' | 'perhaps helped' | 'no difference' | 'perhaps hurt' | 'hurt';

/** What teaching gives. */
export interface Taught {
  readonly head: Head;
  /** Null where there were not two recordings to hold one out. */
  readonly check: FineTuningCheck | null;
  readonly curve: LearningCurve;
}
