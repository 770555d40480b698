import { config } from '../config.ts';

/** A feature group's columns within a row. */
export interface FeatureGroup {
  readonly name: FeatureGroupName;
  readonly start: number;
  readonly size: number;
  readonly unit: string;
}

export type FeatureGroupName =
  'logMel' | 'mfcc' | 'chroma' | 'contrast' | 'zeroCrossingRate' | 'pitch' | 'voicing' | 'energy';

const sizes: readonly (readonly [FeatureGroupName, number, string])[] = [
  ['logMel', config.mel.nBands, 'dB re full scale'],
  ['mfcc', config.mfcc.nCoefficients, 'dB'],
  ['chroma', config.chroma.nBins, 'share of the strongest'],
  ['contrast', 2 * config.contrast.nBands, 'contrast, then valley (log)'],
  ['zeroCrossingRate', 1, 'crossings per sample'],
  ['pitch', 1, 'octaves above pitch.minHz, 0 where unvoiced'],
  ['voicing', 1, 'confidence 0..1'],
  ['energy', 1, 'dB re full scale'],
];

/** The columns of a feature row, in order. */
export const featureGroups: readonly FeatureGroup[] = sizes.map(([name, size, unit], i) => ({
  name,
  size,
  unit,
  start: sizes.slice(0, i).reduce((sum, [, n]) => sum + n, 0),
}));

/** Features per frame. */
export const nFeatures = sizes.reduce((sum, [, n]) => sum + n, 0);

/** The columns of one group. */
export function group(name: FeatureGroupName): FeatureGroup {
  const found = featureGroups.find((g) => g.name === name);
  if (!found) throw new RangeError(`no feature group ${name}`);
  return found;
}
