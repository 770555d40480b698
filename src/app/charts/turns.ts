import type { TurningPoint } from '#core/result/summary.ts';

/** Just behind a turn, going back means the one before it. */
const graceS = 1;
/** Players round times. */
const sameS = 0.05;

/** The time of the first turn after a time, in seconds, or null. */
export function nextTurnS(points: readonly TurningPoint[], timeS: number): number | null {
  return points.find((point) => point.timeS > timeS + sameS)?.timeS ?? null;
}

/** The time of the turn to go back to, or null: while one has just been passed, the one before it. */
export function previousTurnS(points: readonly TurningPoint[], timeS: number): number | null {
  return points.findLast((point) => point.timeS < timeS - graceS)?.timeS ?? null;
}

/** Index of the stretch that a time lies in, or -1; stretches are in order and do not overlap. */
export function indexAt(
  stretches: readonly { readonly startS: number; readonly endS: number }[],
  timeS: number,
): number {
  let [low, high] = [0, stretches.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.endS ?? 0) <= timeS) low = middle + 1;
    else high = middle;
  }
  return (stretches[low]?.startS ?? Infinity) <= timeS ? low : -1;
}
