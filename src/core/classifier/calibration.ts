/**
 * Softmax at a temperature (Guo et al. 2017), which makes a confidence mean what it says.
 * @param logits any number of logits, finite
 * @param temperature above 0; 1 changes nothing, more makes the answer less sure
 * @returns probabilities that sum to 1
 */
export function calibratedProbabilities(logits: Float32Array, temperature: number): Float32Array {
  const highest = logits.reduce((a, b) => Math.max(a, b), -Infinity);
  const powers = logits.map((logit) => Math.exp((logit - highest) / temperature));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / sum);
}
