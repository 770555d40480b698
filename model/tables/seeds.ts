import { seedsOf } from './layers.ts';
import type { Prediction } from './prediction.ts';
import { PredictionError } from './read-predictions.ts';

/**
 * The predictions of those seeds that have every clip, in every mode, that any seed has: with a fold or a corpus missing a seed's
 * figures are of something else and cannot be averaged with the others'. Where the clips of a baseline are left out, which each
 * seed draws anew, every speaker is wanted.
 * @throws PredictionError where no seed has them all
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
