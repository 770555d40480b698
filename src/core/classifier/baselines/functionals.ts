import { config, hopS } from '../../config.ts';
import { featureGroups, group, nFeatures } from '../../features/layout.ts';
import type { AnalysisWindow } from '../../features/window.ts';

/** Raise it whenever a change here alters a number: baseline classifiers trained on the old ones are then refused. */
export const functionalsVersion = 1;

/** What is taken of each feature over the frames where somebody speaks, in the order of the result. */
export const functionalNames = ['mean', 'deviation', 'p10', 'p50', 'p90', 'slope', 'change'] as const;

/** Numbers that describe a window: one per functional and feature, functional by functional, then the voiced share. */
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
 * Describes a window by statistics over its speech frames (all frames where none is speech): of each feature the mean, the
 * deviation, the 10th, 50th and 90th percentile (between two values linearly), the slope of the regression line over time
 * (per second) and the mean absolute change from a frame to the next. Pitch looks at voiced frames alone; without any, it is 0.
 * The last number is the share of voiced frames. These are what the support-vector machine and the forest hear.
 * @param window as cutWindow gives it: at its own speech level, so the microphone's level is not in the numbers
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

/** The quantile of sorted values, between two of them linearly. */
function at(sorted: Float32Array, share: number): number {
  const place = share * (sorted.length - 1);
  const below = Math.floor(place);
  const low = sorted[below]!;
  return low + (place - below) * ((sorted[below + 1] ?? low) - low);
}
