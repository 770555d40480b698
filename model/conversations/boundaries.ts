/** Agreement of detected changes with the true ones. */
export interface BoundaryScore {
  readonly nTrue: number;
  readonly nFound: number;
  /** Detected changes within five seconds of a true one, each true one counted once. */
  readonly nHit: number;
}

const toleranceS = 5;

/** Compares sorted lists of changes in seconds. Each true change is matched with the nearest unmatched detection in range. */
export function boundaryScore(trueS: readonly number[], foundS: readonly number[]): BoundaryScore {
  const free = new Set(foundS);
  let nHit = 0;
  for (const timeS of trueS) {
    const near = [...free].filter((each) => Math.abs(each - timeS) <= toleranceS);
    const [nearest] = near.toSorted((a, b) => Math.abs(a - timeS) - Math.abs(b - timeS));
    if (nearest === undefined) continue;
    free.delete(nearest);
    nHit++;
  }
  return { nTrue: trueS.length, nFound: foundS.length, nHit };
}

/** The sum of several recordings' scores, and its F1. The F1 is 1 if there is nothing to detect and nothing was detected. */
export function sumOfScores(scores: readonly BoundaryScore[]): BoundaryScore & { readonly f1: number } {
  const sum = (key: keyof BoundaryScore): number => scores.reduce((total, score) => total + score[key], 0);
  const [nTrue, nFound, nHit] = [sum('nTrue'), sum('nFound'), sum('nHit')];
  return { nTrue, nFound, nHit, f1: nTrue + nFound > 0 ? (2 * nHit) / (nTrue + nFound) : 1 };
}
