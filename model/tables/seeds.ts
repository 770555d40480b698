import { seedsOf } from './layers.ts';
import type { Prediction } from './prediction.ts';
import { PredictionError } from './read-predictions.ts';

/**
 * Keeps the predictions of complete seeds: those with every clip in every mode that any seed has. The figures of a seed without a fold
 * or a corpus cannot be averaged with the others. In the modes with a baseline, whose clips each seed draws anew, every speaker
 * must be there instead of every clip.
 * @throws PredictionError if no seed is complete
 */
export function wholeSeeds(predictions: readonly Prediction[]): {
  readonly kept: readonly Prediction[];
  readonly dropped: readonly number[];
} {
  const seeds = seedsOf(predictions);
  const bySeed = new Map(seeds.map((seed) => [seed, new Set<string>()]));
  for (const { file, mode, seed, speaker } of predictions) {
    bySeed.get(seed)?.add(`${mode} ${mode.startsWith('baseline') ? speaker : file}`);
  }
  const all = new Set([...bySeed.values()].flatMap((own) => [...own]));
  const dropped = seeds.filter((seed) => bySeed.get(seed)?.size !== all.size);
  if (predictions.length > 0 && dropped.length === seeds.length) {
    throw new PredictionError(`none of the seeds ${seeds.join(', ')} has every clip that the others have`);
  }
  return { kept: predictions.filter(({ seed }) => !dropped.includes(seed)), dropped };
}
