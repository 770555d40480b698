/** The confidence of one answer, and whether it is right. */
export interface SureAnswer {
  /** Probability of the predicted class, 0..1. */
  readonly confidence: number;
  readonly isCorrect: boolean;
}

/** Answers with a confidence in (from, to]; the first bin includes 0. */
export interface ReliabilityBin {
  readonly from: number;
  readonly to: number;
  readonly n: number;
  /** Mean confidence; 0 for an empty bin. */
  readonly confidence: number;
  /** Share of right answers; 0 for an empty bin. */
  readonly accuracy: number;
}

/** Usual number of bins (Guo et al. 2017, On Calibration of Modern Neural Networks). */
export const calibrationBins = 15;

/** Sorts answers into `nBins` bins of equal width: the points of a reliability diagram. */
export function reliabilityCurve(
  answers: readonly SureAnswer[],
  nBins: number = calibrationBins,
): readonly ReliabilityBin[] {
  const sums = Array.from({ length: nBins }, () => ({ n: 0, confidence: 0, correct: 0 }));
  for (const { confidence, isCorrect } of answers) {
    const bin = sums[Math.min(nBins - 1, Math.max(0, Math.ceil(confidence * nBins) - 1))];
    if (!bin) continue;
    bin.n++;
    bin.confidence += confidence;
    bin.correct += isCorrect ? 1 : 0;
  }
  return sums.map(({ n, confidence, correct }, i) => ({
    from: i / nBins,
    to: (i + 1) / nBins,
    n,
    confidence: n > 0 ? confidence / n : 0,
    accuracy: n > 0 ? correct / n : 0,
  }));
}

/** Expected calibration error, 0..1: the mean gap between confidence and accuracy, weighted by answers per bin; 0 without answers. */
export function expectedCalibrationError(answers: readonly SureAnswer[], nBins: number = calibrationBins): number {
  if (answers.length === 0) return 0;
  const gaps = reliabilityCurve(answers, nBins).map(
    ({ n, confidence, accuracy }) => n * Math.abs(confidence - accuracy),
  );
  return gaps.reduce((a, b) => a + b, 0) / answers.length;
}
