import { emotions } from '../classifier/labels.ts';
import type { Emotion } from '../classifier/labels.ts';
import { answering } from '../config.ts';

/** Energy and tone of a voice: its position on the two axes of the circumplex of emotions. */
export interface Dimensions {
  /** Calibrated probability that the voice is excited rather than quiet, 0 (surely low energy) .. 1 (surely high). */
  readonly activation: number;
  /** Calibrated probability that the voice is pleased rather than displeased, 0 (surely negative) .. 1 (surely positive). */
  readonly valence: number;
}

export type DimensionName = keyof Dimensions;

/** A dimension as a word: `even` is neither clearly low nor clearly high. */
export type Level = 'low' | 'even' | 'high';

/**
 * The end of each dimension that an emotion is assigned to, 0 or 1; 0.5 for emotions in the middle, which are not scored. J. A. Russell
 * (1980), A circumplex model of affect.
 */
export const dimensionValues: Readonly<Record<DimensionName, Readonly<Record<Emotion, 0 | 0.5 | 1>>>> = {
  activation: { neutral: 0, calm: 0, happy: 1, sad: 0, angry: 1, fearful: 1, disgust: 0.5, surprised: 1 },
  valence: { neutral: 0.5, calm: 0.5, happy: 1, sad: 0, angry: 0, fearful: 0, disgust: 0, surprised: 0.5 },
};

/** Keeps a mean away from 0 and 1, so that its log-odds are finite. */
const margin = 0.01;

/**
 * The log-odds of a dimension before calibration, from the mean over the emotions' values.
 * @param eight probabilities over the eight emotions that sum to 1
 */
export function dimensionLogit(eight: ArrayLike<number>, name: DimensionName): number {
  const values = dimensionValues[name];
  // A plain loop, because this runs for every cell of a grid.
  let mean = 0;
  for (let i = 0; i < emotions.length; i++) mean += (eight[i] ?? 0) * values[emotions[i] ?? 'neutral'];
  const inside = margin + (1 - 2 * margin) * Math.min(1, Math.max(0, mean));
  return Math.log(inside / (1 - inside));
}

function calibrated(eight: ArrayLike<number>, name: DimensionName): number {
  const { gain, offset } = answering[name];
  return 1 / (1 + Math.exp(-(gain * dimensionLogit(eight, name) + offset)));
}

/**
 * Energy and tone for the probabilities of any model, including stored ones.
 * @param eight calibrated probabilities over the eight emotions that sum to 1, in their order (see `cleanProbabilities`)
 */
export function dimensionsOf(eight: ArrayLike<number>): Dimensions {
  return { activation: calibrated(eight, 'activation'), valence: calibrated(eight, 'valence') };
}

/** Hysteresis of a level once it is shown, so that the word does not flicker. */
const levelBand = 0.05;

/**
 * The dimension as a word.
 * @param value of an activation or valence, 0 .. 1
 * @param shown the word on display, for hysteresis; omitted if nothing is shown yet
 */
export function levelOf(value: number, shown: Level | null = null): Level {
  const from = (level: Level): number => {
    const band = shown === null ? 0 : shown === level ? -levelBand : levelBand;
    return answering.levelFrom + band;
  };
  if (value >= from('high')) return 'high';
  return 1 - value >= from('low') ? 'low' : 'even';
}
