import { createAdam } from './adam.ts';
import type { FlatHead } from './flat-head.ts';
import { passHead, type Target } from './head-gradient.ts';

const nSteps = 60;
const rate = 0.05;
/** Penalty for moving away from the voice. */
const distanceCost = 0.03;

/**
 * Synthetic vectors, one per emotion, that protect emotions without examples during fine-tuning: the nearest to the voice's
 * mean that the shipped head classifies as that emotion. Their targets are the shipped head's outputs. Without
 * them, fine-tuning with one emotion turns every answer into that emotion, however strong the pull towards the shipped weights.
 * @param mean of the example vectors
 */
export function makeAnchors(shipped: FlatHead, mean: Float32Array): readonly Target[] {
  const { nPooled, nLabels } = shipped.sizes;
  return Array.from({ length: nLabels }, (_, label) => {
    const wanted = Float64Array.from({ length: nLabels }, (_, k) => Number(k === label));
    const vector = Float64Array.from(mean);
    const step = createAdam(nPooled, rate);
    for (let i = 0; i < nSteps; i++) {
      const gradient = vector.map((x, d) => 2 * distanceCost * (x - mean[d]!));
      passHead(shipped, { vector, wanted, weight: 1 }, null, gradient);
      step(vector, gradient);
    }
    const { probabilities } = passHead(shipped, { vector, wanted, weight: 1 }, null, null);
    return { vector, wanted: probabilities, weight: 1 / nLabels };
  });
}
