import { emotions } from '../classifier/labels.ts';
import type { Emotion } from '../classifier/labels.ts';
import { answering } from '../config.ts';

/** Energy and tone of a voice: where it lies on the two axes of the circumplex of emotions. */
export interface Dimensions {
  /** Calibrated probability that the voice is excited rather than quiet, 0 (surely low energy) .. 1 (surely high). */
  readonly activation: number;
  /** Calibrated probability that the voice is pleased rather than displeased, 0 (surely negative) .. 1 (surely positive). */
  readonly valence: number;
}

export type DimensionName = keyof Dimensions;

/** A dimension in a word: `even` is neither clearly low nor clearly high. */
export type Level = 'low' | 'even' | 'high';

/**
 * Which end of each dimension an emotion stands for, 0 or 1; 0.5 for those in the middle, which are not judged. Source: J. A. Russell
 * (1980), A circumplex model of affect.
 */
export const dimensionValues: Readonly<Record<DimensionName, Readonly<Record<Emotion, 0 | 0.5 | 1>>>> = {
  activation: { neutral: 0, calm: 0, happy: 1, sad: 0, angry: 1, fearful: 1, disgust: 0.5, surprised: 1 },
  valence: { neutral: 0.5, calm: 0.5, happy: 1, sad: 0, angry: 0, fearful: 0, disgust: 0, surprised: 0.5 },
};

/** Keeps a mean off 0 and 1, where its logarithm has no end. */
const margin = 0.01;

/**
 * The log-odds of a dimension before it is calibrated: of the mean over the emotions' values.
 * @param eight probabilities over the eight emotions that sum to 1
 */
export function dimensionLogit(eight: ArrayLike<number>, name: DimensionName): number {
  const values = dimensionValues[name];
  // A plain loop: this runs for every cell of a grid.
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
 * Energy and tone of any model's answer, stored ones too.
 * @param eight calibrated probabilities over the eight emotions that sum to 1, in their order (see `cleanProbabilities`)
 */
export function dimensionsOf(eight: ArrayLike<number>): Dimensions {
  return { activation: calibrated(eight, 'activation'), valence: calibrated(eight, 'valence') };
}

/** How far a level reaches beyond its threshold once it is shown: words should not flicker. */
const levelBand = 0.05;

/**
 * The dimension in a word.
 * @param value of an activation or valence, 0 .. 1
 * @param shown the word on display, which has the benefit of the doubt; left out where nothing is shown yet
 */
export function levelOf(value: number, shown: Level | null = null): Level {
  const from = (level: Level): number => {
    const band = shown === null ? 0 : shown === level ? -levelBand : levelBand;
    return answering.levelFrom + band;
  };
  if (value >= from('high')) return 'high';
  return 1 - value >= from('low') ? 'low' : 'even';
}
