import type { BaselineRow, Figure } from '#core/reports/schema.ts';
import { seedsOf } from './layers.ts';
import { modeTable } from './mode-table.ts';
import type { TableCut } from './mode-table.ts';
import { paired } from './paired.ts';
import type { Prediction } from './prediction.ts';
import { PredictionError } from './read-predictions.ts';

/** The baseline classifier's predictions for each of the network's seeds, in turn: one that draws nothing at random has one seed for all. */
function forSeeds(baseline: readonly Prediction[], wanted: readonly number[]): Prediction[] {
  const own = seedsOf(baseline);
  return wanted.flatMap((seed, i) =>
    baseline.filter((each) => each.seed === own[i % own.length]).map((each): Prediction => ({ ...each, seed })),
  );
}

/**
 * Compares the network with a baseline classifier on the clips that both predicted, row by row of `cut`.
 * @param network predictions in one mode only
 * @param baseline classifier the same
 * @throws PredictionError where they share no clip
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
