import type { FineTuningCheck, FineTuningVerdict } from './fine-tuning.ts';

/** How one held-out example fared. */
export interface HeldOut {
  readonly wasRight: boolean;
  readonly isRight: boolean;
  readonly lossBefore: number;
  readonly lossAfter: number;
}

/** At most this chance to be called more than `perhaps`. */
const surePart = 0.05;
/** Where answers did not turn, the loss must have moved by this much, in nats, to say more than `no difference`. */
const noticeable = 0.1;

/** Sums up what was held out. @param nRecordings that the examples come from */
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
 * Two-sided sign test: how often a fair coin falls at least as unevenly as `a` against `b`.
 * @returns 1 for no throws
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
