import type { BaselineRow, Figure } from '#core/reports/schema.ts';
import { seedsOf } from './layers.ts';
import { modeTable } from './mode-table.ts';
import type { TableCut } from './mode-table.ts';
import { paired } from './paired.ts';
import type { Prediction } from './prediction.ts';
import { PredictionError } from './read-predictions.ts';

/** A baseline's predictions repeated for each of the network's seeds, because a deterministic baseline has only one seed. */
function forSeeds(baseline: readonly Prediction[], wanted: readonly number[]): Prediction[] {
  const own = seedsOf(baseline);
  return wanted.flatMap((seed, i) =>
    baseline.filter((each) => each.seed === own[i % own.length]).map((each): Prediction => ({ ...each, seed })),
  );
}

/**
 * Compares the network with a baseline classifier on the clips that both predicted, for each row of `cut`.
 * @param network predictions in one mode only
 * @param baseline predictions of the baseline in one mode only
 * @throws PredictionError if they have no clip in common
 */
export function comparison(
  network: readonly Prediction[],
  baseline: readonly Prediction[],
  cut: TableCut,
): readonly BaselineRow[] {
  const both = paired(forSeeds(baseline, seedsOf(network)), network);
  if (both.length === 0) throw new PredictionError('the baseline classifier shares no clip with the network');
  const { gains, rows } = modeTable(both, cut);
  const figureOf = (name: string, mode: string): Figure | undefined =>
    rows.find((row) => row.name === name && row.mode === mode)?.uar;
  return gains.flatMap(({ name, uar: above }) => {
    const [own, its] = [figureOf(name, 'alone'), figureOf(name, 'running')];
    const nClips = rows.find((row) => row.name === name)?.nClips ?? 0;
    return own && its ? [{ name, nClips, baseline: own, network: its, above }] : [];
  });
}
