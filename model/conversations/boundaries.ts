/** How found changes agree with true ones. */
export interface BoundaryScore {
  readonly nTrue: number;
  readonly nFound: number;
  /** Found ones within five seconds of a true one, each true one being found once. */
  readonly nHit: number;
}

const toleranceS = 5;

/** Compares changes, in seconds, each list in order: every true one takes the nearest found one that is free and near enough. */
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

/** Several recordings' scores together, and their F1: 1 where there was nothing to find and nothing was found. */
export function sumOfScores(scores: readonly BoundaryScore[]): BoundaryScore & { readonly f1: number } {
  const sum = (key: keyof BoundaryScore): number => scores.reduce((total, score) => total + score[key], 0);
  const [nTrue, nFound, nHit] = [sum('nTrue'), sum('nFound'), sum('nHit')];
  return { nTrue, nFound, nHit, f1: nTrue + nFound > 0 ? (2 * nHit) / (nTrue + nFound) : 1 };
}
