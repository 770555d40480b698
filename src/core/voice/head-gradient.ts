import { activations } from '../classifier/activation.ts';
import { partsOf, type FlatHead } from './flat-head.ts';

/** A vector and its target. */
export interface Target {
  readonly vector: ArrayLike<number>;
  /** Target probabilities, summing to 1. */
  readonly wanted: ArrayLike<number>;
  /** Its weight. */
  readonly weight: number;
}

/** Result of a pass over one target. */
export interface HeadPass {
  /** Cross-entropy between target and predicted probabilities in nats, unweighted. */
  readonly loss: number;
  /** Predicted probabilities, at temperature 1. */
  readonly probabilities: Float64Array;
}

/**
 * Runs the head on a target and adds the gradient of the weighted cross-entropy to the given arrays.
 * @param ofWeights as long as the head's values; null: not needed
 * @param ofVector as long as the vector; null: not needed
 * Checked against finite differences in tests/core/voice/head-gradient.test.ts.
 */
export function passHead(
  { sizes, activation, values }: FlatHead,
  { vector, wanted, weight }: Target,
  ofWeights: Float64Array | null,
  ofVector: Float64Array | null,
): HeadPass {
  const { nPooled, nEmbedding, nLabels } = sizes;
  const parts = partsOf(sizes);
  const { of, slope } = activations[activation];
  const before = values.slice(parts.embeddingBias, parts.outputKernel);
  for (let i = 0; i < nPooled; i++) {
    const x = vector[i]!;
    if (x === 0) continue;
    const row = i * nEmbedding;
    for (let j = 0; j < nEmbedding; j++) before[j]! += x * values[row + j]!;
  }
  const hidden = before.map(of);
  const logits = values.slice(parts.outputBias);
  for (let j = 0; j < nEmbedding; j++) {
    if (hidden[j] === 0) continue;
    const row = parts.outputKernel + j * nLabels;
    for (let k = 0; k < nLabels; k++) logits[k]! += hidden[j]! * values[row + k]!;
  }
  const highest = Math.max(...logits);
  const logSum = highest + Math.log(logits.reduce((sum, z) => sum + Math.exp(z - highest), 0));
  const probabilities = logits.map((z) => Math.exp(z - logSum));
  const loss = logits.reduce((sum, z, k) => sum - wanted[k]! * (z - logSum), 0);
  if (!ofWeights && !ofVector) return { loss, probabilities };

  const ofLogits = probabilities.map((p, k) => weight * (p - wanted[k]!));
  const ofHidden = new Float64Array(nEmbedding);
  for (let j = 0; j < nEmbedding; j++) {
    const steepness = slope(before[j]!);
    if (steepness === 0) continue;
    const row = parts.outputKernel + j * nLabels;
    for (let k = 0; k < nLabels; k++) {
      ofHidden[j]! += steepness * values[row + k]! * ofLogits[k]!;
      if (ofWeights) ofWeights[row + k]! += hidden[j]! * ofLogits[k]!;
    }
  }
  if (ofWeights) addWeightGradient(ofWeights, parts, vector, ofHidden, ofLogits, sizes);
  if (ofVector) {
    for (let i = 0; i < nPooled; i++) {
      const row = i * nEmbedding;
      for (let j = 0; j < nEmbedding; j++) ofVector[i]! += values[row + j]! * ofHidden[j]!;
    }
  }
  return { loss, probabilities };
}

function addWeightGradient(
  ofWeights: Float64Array,
  parts: ReturnType<typeof partsOf>,
  vector: ArrayLike<number>,
  ofHidden: Float64Array,
  ofLogits: Float64Array,
  { nPooled, nEmbedding, nLabels }: FlatHead['sizes'],
): void {
  for (let i = 0; i < nPooled; i++) {
    const x = vector[i]!;
    const row = i * nEmbedding;
    for (let j = 0; j < nEmbedding; j++) ofWeights[row + j]! += x * ofHidden[j]!;
  }
  for (let j = 0; j < nEmbedding; j++) ofWeights[parts.embeddingBias + j]! += ofHidden[j]!;
  for (let k = 0; k < nLabels; k++) ofWeights[parts.outputBias + k]! += ofLogits[k]!;
}
