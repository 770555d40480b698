import type { Prediction } from './prediction.ts';

const keyOf = ({ file, seed }: Prediction): string => `${seed}\n${file}`;

/**
 * Two runs' predictions for the clips and seeds that both have, combined for one table: those of `own` in the mode `alone`, those of
 * `other` in the mode `running`.
 * @param own predictions in one mode only
 * @param other predictions in one mode only
 */
export function paired(own: readonly Prediction[], other: readonly Prediction[]): readonly Prediction[] {
  const ownKeys = new Set(own.map(keyOf));
  const common = other.filter((each) => ownKeys.has(keyOf(each)));
  const commonKeys = new Set(common.map(keyOf));
  return [
    ...own.filter((each) => commonKeys.has(keyOf(each))).map((each): Prediction => ({ ...each, mode: 'alone' })),
    ...common.map((each): Prediction => ({ ...each, mode: 'running' })),
  ];
}
