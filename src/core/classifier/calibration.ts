/** Calibration of confidence. */
export interface Calibration {
  /** Logits are divided by it (Guo et al. 2017). Above 0; 1 changes nothing, higher values lower the confidence. */
  readonly temperature: number;
  /**
   * How fast the temperature falls as the logits' energy rises, in 1 / nat; none if omitted. The energy, ln Σ exp(logit), is
   * lower for out-of-distribution input (Liu et al. 2020), so confidence is lowered there.
   */
  readonly slope?: number;
  /** Bias added to the divided logits, in label order; none if omitted. */
  readonly bias?: readonly number[];
}

/**
 * The softmax of calibrated logits.
 * @param logits any number of logits, finite
 * @returns probabilities that sum to 1
 */
export function calibratedProbabilities(logits: Float32Array, calibration: Calibration): Float32Array {
  const { temperature, slope = 0, bias } = calibration;
  const gain = Math.exp(slope * energy(logits)) / temperature;
  const scaled = logits.map((logit, i) => logit * gain + (bias?.[i] ?? 0));
  const whole = energy(scaled);
  return scaled.map((logit) => Math.exp(logit - whole));
}

/** ln Σ exp(logit), in nats. */
function energy(logits: Float32Array): number {
  const highest = logits.reduce((a, b) => Math.max(a, b), -Infinity);
  return highest + Math.log(logits.reduce((sum, logit) => sum + Math.exp(logit - highest), 0));
}

/**
 * Interpolates between two calibrations, as if their logits were mixed; both have the slope of `from`.
 * @param share 0 gives `from`, 1 gives `to`
 */
export function calibrationBetween(from: Calibration, to: Calibration, share: number): Calibration {
  const mixed = (a: number, b: number) => (1 - share) * a + share * b;
  const length = Math.max(from.bias?.length ?? 0, to.bias?.length ?? 0);
  return {
    temperature: 1 / mixed(1 / from.temperature, 1 / to.temperature),
    slope: from.slope ?? 0,
    bias: Array.from({ length }, (_, i) => mixed(from.bias?.[i] ?? 0, to.bias?.[i] ?? 0)),
  };
}
