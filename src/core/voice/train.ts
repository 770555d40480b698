import { emotions } from '../classifier/labels.ts';
import { createRunningMean } from '../classifier/recentring.ts';
import { createAdam } from './adam.ts';
import { makeAnchors } from './anchors.ts';
import type { FlatHead } from './flat-head.ts';
import { passHead, type Target } from './head-gradient.ts';
import type { FineTuningExample } from './fine-tuning.ts';

/** Number of full-batch steps. */
export const nTrainingSteps = 80;
const rate = 0.01;
/** Pull of every weight towards the shipped one: lambda / 2 * (difference)^2. */
const pull = 0.3;
/** Weight of the anchors against the examples. */
const anchorWeight = 2;

/** Examples as targets with a total weight of 1, distributed equally over emotions. */
export function targetsOf(examples: readonly FineTuningExample[]): readonly Target[] {
  const taught = new Set(examples.map(({ emotion }) => emotion));
  return examples.map(({ emotion, vector }) => ({
    vector,
    wanted: Float64Array.from(emotions, (each) => Number(each === emotion)),
    weight: 1 / (taught.size * examples.filter((other) => other.emotion === emotion).length),
  }));
}

/** Mean loss over targets with a total weight of 1. */
export function lossOf(head: FlatHead, targets: readonly Target[]): number {
  return targets.reduce((sum, target) => sum + target.weight * passHead(head, target, null, null).loss, 0);
}

/**
 * Fine-tunes the last layers step by step on the examples and on anchors (see makeAnchors), with a pull towards the shipped weights, so that
 * a few examples do not undo the original training. Deterministic.
 * @param examples at least one, re-centred as they will be when the head is used
 * @returns a generator that yields the head after each step, the same object each time, `nTrainingSteps` times
 */
export function* train(shipped: FlatHead, examples: readonly FineTuningExample[]): Generator<FlatHead, void> {
  const head: FlatHead = { ...shipped, values: shipped.values.slice() };
  const mean = createRunningMean(shipped.sizes.nPooled);
  for (const { vector } of examples) mean.add(vector, 1);
  const anchors = makeAnchors(shipped, mean.read()).map((anchor) => ({
    ...anchor,
    weight: anchorWeight * anchor.weight,
  }));
  const targets = [...targetsOf(examples), ...anchors];
  const step = createAdam(head.values.length, rate);
  for (let i = 0; i < nTrainingSteps; i++) {
    const gradient = head.values.map((value, w) => pull * (value - shipped.values[w]!));
    for (const target of targets) passHead(head, target, gradient, null);
    step(head.values, gradient);
    yield head;
  }
}
