import { config, hopS } from '../../config.ts';
import { featureGroups, group, nFeatures } from '../../features/layout.ts';
import type { AnalysisWindow } from '../../features/window.ts';

/** Increment whenever a change here alters a value. Baseline classifiers trained on other versions are refused. */
export const functionalsVersion = 1;

/** The statistics computed for each feature over the speech frames, in output order. */
export const functionalNames = ['mean', 'deviation', 'p10', 'p50', 'p90', 'slope', 'change'] as const;

/** Number of values per window: one per functional and feature, functional by functional, then the voiced share. */
export const nFunctionals = functionalNames.length * nFeatures + 1;

/** One name per number of the result, such as `slope pitch` or `p90 mfcc 12`. */
export const functionalLabels: readonly string[] = [
  ...functionalNames.flatMap((functional) =>
    featureGroups.flatMap(({ name, size }) =>
      Array.from({ length: size }, (_, i) => `${functional} ${name}${size > 1 ? ` ${i}` : ''}`),
    ),
  ),
  'voiced share',
];

const { nFrames } = config.window;
const pitchAt = group('pitch').start;

/**
 * Describes a window by statistics over its speech frames (or all frames, if none is speech). For each feature: the mean, the
 * deviation, the 10th, 50th and 90th percentile (linearly interpolated), the slope of the regression line over time
 * (per second) and the mean absolute change between frames. Pitch uses voiced frames only, and is 0 without any.
 * The last value is the share of voiced frames. This is the input of the support-vector machine and the forest.
 * @param window from cutWindow: normalised to its own speech level, so the recording level does not matter
 * @returns `nFunctionals` numbers, owned by the caller
 * @see tests/core/classifier/baselines/functionals.test.ts
 */
export function functionals({ features, mask, nSpeechFrames }: Omit<AnalysisWindow, 'levelDb'>): Float32Array {
  const out = new Float32Array(nFunctionals);
  const spoken = framesWhere((t) => nSpeechFrames === 0 || mask[t] === 1);
  const voiced = spoken.filter((t) => features[t * nFeatures + pitchAt]! > 0);
  for (let i = 0; i < nFeatures; i++) describe(features, i, i === pitchAt ? voiced : spoken, out);
  out[nFunctionals - 1] = voiced.length / spoken.length;
  return out;
}

function framesWhere(isChosen: (t: number) => boolean): Int32Array {
  return Int32Array.from({ length: nFrames }, (_, t) => t).filter(isChosen);
}

/** Writes one feature's functionals, `nFeatures` apart. */
function describe(features: Float32Array, feature: number, frames: Int32Array, out: Float32Array): void {
  const n = frames.length;
  if (n === 0) return;
  const values = new Float32Array(n);
  let [sum, sumOfTimes] = [0, 0];
  for (let k = 0; k < n; k++) {
    values[k] = features[frames[k]! * nFeatures + feature]!;
    sum += values[k]!;
    sumOfTimes += frames[k]!;
  }
  const [mean, meanTime] = [sum / n, sumOfTimes / n];
  let [squares, timeSquares, products, changes, nChanges] = [0, 0, 0, 0, 0];
  for (let k = 0; k < n; k++) {
    const [x, t] = [values[k]! - mean, frames[k]! - meanTime];
    squares += x * x;
    timeSquares += t * t;
    products += x * t;
    if (frames[k - 1] === frames[k]! - 1) {
      changes += Math.abs(values[k]! - values[k - 1]!);
      nChanges++;
    }
  }
  values.sort();
  const slope = timeSquares > 0 ? products / timeSquares / hopS : 0;
  const change = nChanges > 0 ? changes / nChanges : 0;
  const found = [mean, Math.sqrt(squares / n), at(values, 0.1), at(values, 0.5), at(values, 0.9), slope, change];
  found.forEach((value, f) => (out[f * nFeatures + feature] = value));
}

/** The quantile of sorted values, linearly interpolated. */
function at(sorted: Float32Array, share: number): number {
  const place = share * (sorted.length - 1);
  const below = Math.floor(place);
  const low = sorted[below]!;
  return low + (place - below) * ((sorted[below + 1] ?? low) - low);
}
