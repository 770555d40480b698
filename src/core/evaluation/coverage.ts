import type { SureAnswer } from './calibration.ts';

/** Coverage and accuracy when only answers above a confidence threshold are given. */
export interface CoveragePoint {
  /** The lowest confidence of the given answers, 0..1. */
  readonly confidenceFrom: number;
  /** Number of given answers. */
  readonly n: number;
  /** Share of all clips that get an answer; clips without speech never do. */
  readonly coverage: number;
  /** Share of the given answers that are right. */
  readonly accuracy: number;
}

/** Number of points on a curve, if there are enough answers. */
export const coverageSteps = 20;

/**
 * The coverage-accuracy curve: the most confident twentieth of the answers, the most confident tenth, and so on up to all (El-Yaniv &
 * Wiener 2010, On the Foundations of Noise-free Selective Classification; there as risk, which is 1 minus accuracy).
 * Answers of equal confidence are added together, so that the curve does not depend on their order.
 * @param nClips total number of clips, including those without an answer
 * @returns rising coverage; empty without answers
 */
export function coverageCurve(
  answers: readonly SureAnswer[],
  nClips: number,
  nSteps: number = coverageSteps,
): readonly CoveragePoint[] {
  const sorted = answers.toSorted((a, b) => b.confidence - a.confidence);
  const points: CoveragePoint[] = [];
  let [n, nCorrect] = [0, 0];
  for (let step = 1; step <= nSteps; step++) {
    const wanted = Math.round((step / nSteps) * sorted.length);
    if (wanted <= n) continue;
    const confidenceFrom = sorted[wanted - 1]?.confidence ?? 0;
    for (let next = sorted[n]; next && next.confidence >= confidenceFrom; next = sorted[n]) {
      n++;
      nCorrect += next.isCorrect ? 1 : 0;
    }
    points.push({ confidenceFrom, n, coverage: n / nClips, accuracy: nCorrect / n });
  }
  return points;
}

/**
 * The point of a curve at a confidence threshold.
 * @param curve from `coverageCurve`
 * @returns the point of highest coverage whose answers all reach the threshold; null if there is none
 */
export function answeredFrom(curve: readonly CoveragePoint[], threshold: number): CoveragePoint | null {
  return curve.findLast(({ confidenceFrom }) => confidenceFrom >= threshold) ?? null;
}
