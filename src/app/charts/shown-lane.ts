import type { Failure } from '#app/words/errors.ts';

/** A chart that is measured when it is first shown. */
export interface ShownLane {
  readonly isShown: boolean;
  /** It is being measured. */
  readonly isBusy: boolean;
  readonly failure: Failure | null;
  readonly onshow: (isShown: boolean) => void;
}
