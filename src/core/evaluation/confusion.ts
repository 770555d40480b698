/** A confusion matrix. */
export interface ConfusionMatrix {
  /** `counts[truth][predicted]`: clips of class `truth` classified as `predicted`. */
  readonly counts: readonly (readonly number[])[];
  /** Clips per true class without an answer (no speech); they count as wrong. */
  readonly missed: readonly number[];
}

/** True and predicted class, as indices; `predicted` is -1 without an answer. */
export interface Outcome {
  readonly truth: number;
  readonly predicted: number;
}

function emptyMatrix(nClasses: number): { counts: number[][]; missed: number[] } {
  const zeros = (): number[] => new Array<number>(nClasses).fill(0);
  return { counts: Array.from({ length: nClasses }, zeros), missed: zeros() };
}

/** Counts outcomes over `nClasses` classes. Throws RangeError for an index out of range. */
export function countOutcomes(outcomes: readonly Outcome[], nClasses: number): ConfusionMatrix {
  const { counts, missed } = emptyMatrix(nClasses);
  for (const { truth, predicted } of outcomes) {
    const row = counts[truth];
    if (!row || predicted < -1 || predicted >= nClasses) throw new RangeError(`no class ${row ? predicted : truth}`);
    if (predicted < 0) missed[truth] = (missed[truth] ?? 0) + 1;
    else row[predicted] = (row[predicted] ?? 0) + 1;
  }
  return { counts, missed };
}

/** The sum of several matrices over the same classes. */
export function addMatrices(matrices: readonly ConfusionMatrix[], nClasses: number): ConfusionMatrix {
  const { counts, missed } = emptyMatrix(nClasses);
  for (const matrix of matrices) {
    for (let t = 0; t < nClasses; t++) {
      missed[t]! += matrix.missed[t] ?? 0;
      for (let p = 0; p < nClasses; p++) counts[t]![p]! += matrix.counts[t]?.[p] ?? 0;
    }
  }
  return { counts, missed };
}
