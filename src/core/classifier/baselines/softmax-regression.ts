import { calibratedProbabilities } from '../calibration.ts';
import { emotions } from '../labels.ts';
import type { TensorData } from './tensors.ts';

/**
 * Turns a baseline classifier's scores into probabilities by a softmax regression fitted on held-out speakers (multi-class Platt scaling, Platt 1999).
 * @param kernel scores.length x 8, row-major
 * @param bias 8
 * @returns eight probabilities that sum to 1, in the order of `emotions`
 */
export function softmaxRegression(scores: ArrayLike<number>, kernel: TensorData, bias: TensorData): Float32Array {
  const logits = Float64Array.from(bias);
  for (let s = 0; s < scores.length; s++) {
    for (let k = 0; k < emotions.length; k++) logits[k]! += scores[s]! * kernel[s * emotions.length + k]!;
  }
  return calibratedProbabilities(Float32Array.from(logits), { temperature: 1 });
}
