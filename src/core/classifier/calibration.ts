/** What makes a confidence mean what it says. */
export interface Calibration {
  /** Logits are divided by it (Guo et al. 2017). Above 0; 1 changes nothing, more makes the answer less sure. */
  readonly temperature: number;
  /** Added to the divided logits, in the order of the labels; left out where nothing is. */
  readonly bias?: readonly number[];
}

/**
 * The softmax of calibrated logits.
 * @param logits any number of logits, finite
 * @returns probabilities that sum to 1
 */
export function calibratedProbabilities(logits: Float32Array, { temperature, bias }: Calibration): Float32Array {
  const scaled = logits.map((logit, i) => logit / temperature + (bias?.[i] ?? 0));
  const highest = scaled.reduce((a, b) => Math.max(a, b), -Infinity);
  const powers = scaled.map((logit) => Math.exp(logit - highest));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / sum);
}

/**
 * The calibration on the way from one to another, as if their logits were mixed.
 * @param share 0 gives `from`, 1 gives `to`
 */
export function calibrationBetween(from: Calibration, to: Calibration, share: number): Calibration {
  const mixed = (a: number, b: number) => (1 - share) * a + share * b;
  const length = Math.max(from.bias?.length ?? 0, to.bias?.length ?? 0);
  return {
    temperature: 1 / mixed(1 / from.temperature, 1 / to.temperature),
    bias: Array.from({ length }, (_, i) => mixed(from.bias?.[i] ?? 0, to.bias?.[i] ?? 0)),
  };
}
