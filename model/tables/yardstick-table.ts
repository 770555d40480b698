import { seedsOf } from './layers.ts';
import { modeTable } from './mode-table.ts';
import type { TableCut } from './mode-table.ts';
import { paired } from './paired.ts';
import type { Prediction } from './prediction.ts';
import { PredictionError } from './read-predictions.ts';
import type { Figure } from './spread.ts';

/** A yardstick and the network on the same clips: average recall. */
export interface YardstickRow {
  readonly name: string;
  /** Per seed. */
  readonly nClips: number;
  readonly yardstick: Figure;
  readonly network: Figure;
  /** The network less the yardstick, with the interval over speakers. */
  readonly above: Figure;
}

/** The yardstick's predictions for each of the network's seeds, in turn: one that draws nothing at random has one seed for all. */
function forSeeds(yardstick: readonly Prediction[], wanted: readonly number[]): Prediction[] {
  const own = seedsOf(yardstick);
  return wanted.flatMap((seed, i) =>
    yardstick.filter((each) => each.seed === own[i % own.length]).map((each): Prediction => ({ ...each, seed })),
  );
}

/**
 * Compares the network with a yardstick on the clips that both predicted, row by row of `cut`.
 * @param network predictions in one mode only
 * @param yardstick the same
 * @throws PredictionError where they share no clip
 */
export function comparison(
  network: readonly Prediction[],
  yardstick: readonly Prediction[],
  cut: TableCut,
): readonly YardstickRow[] {
  const both = paired(forSeeds(yardstick, seedsOf(network)), network);
  if (both.length === 0) throw new PredictionError('the yardstick shares no clip with the network');
  const { gains, rows } = modeTable(both, cut);
  const figureOf = (name: string, mode: string): Figure | undefined =>
    rows.find((row) => row.name === name && row.mode === mode)?.uar;
  return gains.flatMap(({ name, uar: above }) => {
    const [own, its] = [figureOf(name, 'alone'), figureOf(name, 'running')];
    const nClips = rows.find((row) => row.name === name)?.nClips ?? 0;
    return own && its ? [{ name, nClips, yardstick: own, network: its, above }] : [];
  });
}
