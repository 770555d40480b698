import type { FineTuningCheck, FineTuningVerdict } from './fine-tuning.ts';

/** Result for one held-out example. */
export interface HeldOut {
  readonly wasRight: boolean;
  readonly isRight: boolean;
  readonly lossBefore: number;
  readonly lossAfter: number;
}

/** Maximum p-value for a verdict without `perhaps`. */
const surePart = 0.05;
/** If no answers changed, the loss must change by this much, in nats, for a verdict other than `no difference`. */
const noticeable = 0.1;

/** Summarises the held-out examples. @param nRecordings number of recordings they come from */
export function summariseCheck(heldOut: readonly HeldOut[], nRecordings: number): FineTuningCheck {
  const n = (keep: (each: HeldOut) => boolean) => heldOut.filter(keep).length;
  const mean = (value: (each: HeldOut) => number) =>
    heldOut.reduce((sum, each) => sum + value(each), 0) / heldOut.length;
  const nGained = n(({ wasRight, isRight }) => !wasRight && isRight);
  const nLost = n(({ wasRight, isRight }) => wasRight && !isRight);
  const lossBefore = mean((each) => each.lossBefore);
  const lossAfter = mean((each) => each.lossAfter);
  const chance = signTest(nGained, nLost);
  return {
    nExamples: heldOut.length,
    nRecordings,
    nRightBefore: n(({ wasRight }) => wasRight),
    nRightAfter: n(({ isRight }) => isRight),
    nGained,
    nLost,
    lossBefore,
    lossAfter,
    chance,
    verdict: verdictOf(nGained - nLost, chance, lossAfter - lossBefore),
  };
}

function verdictOf(gain: number, chance: number, lossChange: number): FineTuningVerdict {
  const isSure = chance <= surePart;
  if (gain > 0) return isSure ? 'helped' : 'perhaps helped';
  if (gain < 0) return isSure ? 'hurt' : 'perhaps hurt';
  if (Math.abs(lossChange) < noticeable) return 'no difference';
  return lossChange < 0 ? 'perhaps helped' : 'perhaps hurt';
}

/**
 * Two-sided sign test: the probability that a fair coin is at least as unbalanced as `a` against `b`.
 * @returns 1 without any tosses
 */
export function signTest(a: number, b: number): number {
  const n = a + b;
  let tail = 0;
  let ways = 1;
  for (let k = 0; k <= Math.min(a, b); k++) {
    tail += ways / 2 ** n;
    ways = (ways * (n - k)) / (k + 1);
  }
  return Math.min(1, 2 * tail);
}
