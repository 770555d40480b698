import type { SureAnswer } from './calibration.ts';

/** What is left, and how right it is, when only answers from some confidence on are given. */
export interface CoveragePoint {
  /** The least confidence of an answer that is given, 0..1. */
  readonly confidenceFrom: number;
  /** Answers given. */
  readonly n: number;
  /** Share of all clips that get an answer; clips without speech never do. */
  readonly coverage: number;
  /** Share of right ones among the answers given. */
  readonly accuracy: number;
}

/** Points of a curve where there are answers enough. */
export const coverageSteps = 20;

/**
 * The coverage-accuracy curve: the surest twentieth of the answers, the surest tenth, and so on to all of them (El-Yaniv &
 * Wiener 2010, On the Foundations of Noise-free Selective Classification; there as risk, which is 1 minus accuracy).
 * Answers of equal confidence come together, so that the curve does not hang on their order.
 * @param nClips clips in all, those without an answer included
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
 * Where a curve stands when only answers of at least this confidence are given.
 * @param curve as `coverageCurve` gives it
 * @returns the point of widest coverage whose answers all reach the threshold; null where none does
 */
export function answeredFrom(curve: readonly CoveragePoint[], threshold: number): CoveragePoint | null {
  return curve.findLast(({ confidenceFrom }) => confidenceFrom >= threshold) ?? null;
}
