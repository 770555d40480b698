import { createAdam } from './adam.ts';
import type { FlatHead } from './flat-head.ts';
import { passHead, type Target } from './head-gradient.ts';

const nSteps = 60;
const rate = 0.05;
/** How dear it is to move away from the voice. */
const distanceCost = 0.03;

/**
 * Made-up vectors, one for each emotion, that keep a fine-tuning from spoiling what it does not speak of: the nearest to the voice's
 * mean that the shipped head takes for that emotion, wanted to be judged as before. Without them a fine-tuning of one emotion
 * makes everything that emotion, however strong the pull towards the shipped weights.
 * @param mean of the fine-tuning's vectors
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
