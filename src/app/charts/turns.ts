import type { TurningPoint } from '#core/result/summary.ts';

/** Shortly after a turning point, "previous" means the one before it. */
const graceS = 1;
/** Tolerance for times rounded by media players. */
const sameS = 0.05;

/** Time of the first turning point after a time, in seconds, or null. */
export function nextTurnS(points: readonly TurningPoint[], timeS: number): number | null {
  return points.find((point) => point.timeS > timeS + sameS)?.timeS ?? null;
}

/** Time of the previous turning point, or null. Shortly after a turning point, the one before it. */
export function previousTurnS(points: readonly TurningPoint[], timeS: number): number | null {
  return points.findLast((point) => point.timeS < timeS - graceS)?.timeS ?? null;
}

/** Index of the range that contains a time, or -1. Ranges are sorted and do not overlap. */
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
