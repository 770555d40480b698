/** A range of a recording in seconds. */
interface Stretch {
  readonly startS: number;
  readonly endS: number;
}

/** Shortly after a start, "previous" means the one before it. */
const graceS = 1;
/** Tolerance for times rounded by media players. */
const sameS = 0.05;

/** Start of the first range that begins after a time, in seconds, or null. */
export function nextStartS(stretches: readonly Stretch[], timeS: number): number | null {
  return stretches.find(({ startS }) => startS > timeS + sameS)?.startS ?? null;
}

/** Start of the range that a time lies in, or null. Shortly after a start, that of the range before it. */
export function previousStartS(stretches: readonly Stretch[], timeS: number): number | null {
  return stretches.findLast(({ startS }) => startS < timeS - graceS)?.startS ?? null;
}

/** Index of the range that contains a time, or -1. Ranges are sorted and do not overlap. */
export function indexAt(stretches: readonly Stretch[], timeS: number): number {
  let [low, high] = [0, stretches.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.endS ?? 0) <= timeS) low = middle + 1;
    else high = middle;
  }
  return (stretches[low]?.startS ?? Infinity) <= timeS ? low : -1;
}
