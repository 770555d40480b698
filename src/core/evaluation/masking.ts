/**
 * Masks some classes and scales the remaining probabilities to sum to 1, for a corpus without those classes.
 * @param isAllowed one flag per class
 * @returns uniform over the allowed classes if they had no probability; all 0 if none is allowed
 */
export function maskProbabilities(probabilities: ArrayLike<number>, isAllowed: readonly boolean[]): Float32Array {
  const kept = Float32Array.from(isAllowed, (allowed, i) => (allowed ? (probabilities[i] ?? 0) : 0));
  const sum = kept.reduce((a, b) => a + b, 0);
  if (sum > 0) return kept.map((p) => p / sum);
  const nAllowed = isAllowed.filter(Boolean).length;
  return kept.map((_, i) => (isAllowed[i] ? 1 / nAllowed : 0));
}

/** Which of `nClasses` classes occur among the true ones. */
export function occurring(truths: readonly number[], nClasses: number): readonly boolean[] {
  const seen = new Set(truths);
  return Array.from({ length: nClasses }, (_, i) => seen.has(i));
}
