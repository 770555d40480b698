import { emotions } from '../classifier/labels.ts';
import { answering } from '../config.ts';
import { cleanProbabilities } from './answer.ts';
import type { WindowScores } from './types.ts';

/** A part of a recording with eight probabilities, null without speech. */
type Spoken = Pick<WindowScores, 'startS' | 'endS' | 'speechShare' | 'probabilities'>;

/**
 * Sums probabilities, weighted by seconds of speech.
 * @returns the sums for the eight emotions, and the seconds of speech in all parts with probabilities
 */
export function speechWeightedSum(stretches: readonly Spoken[]): { sum: Float64Array; speechS: number } {
  const sum = new Float64Array(emotions.length);
  let speechS = 0;
  for (const { endS, probabilities, speechShare, startS } of stretches) {
    if (!probabilities) continue;
    const seconds = speechShare * (endS - startS);
    speechS += seconds;
    probabilities.forEach((p, i) => (sum[i]! += seconds * p));
  }
  return { sum, speechS };
}

/**
 * The mean probabilities of a longer part, with confidence raised for its length. A mean over many windows is no more confident than one
 * window, but windows that agree are right more often, so the mean is sharpened by a power that grows with the logarithm of the length.
 * @param mean probabilities over the eight emotions, or anything proportional to them
 * @param seconds of speech behind the mean
 * @returns probabilities that sum to 1; unchanged for a single window
 */
export function pooledProbabilities(mean: ArrayLike<number>, seconds: number): Float32Array {
  const { sharpening, fromS, toS } = answering.pooling;
  const clean = cleanProbabilities(mean);
  const lengthS = Math.min(toS, Number.isFinite(seconds) ? seconds : 0);
  if (!(lengthS > fromS)) return clean;
  const power = 1 + sharpening * Math.log(lengthS / fromS);
  return cleanProbabilities(clean.map((p) => p ** power));
}

/**
 * The same for a weighted sum. Segments, chapters, speakers and whole recordings are all pooled with it, so that they agree if
 * they cover the same part.
 * @param sum of probabilities times seconds of speech; its total is above 0
 */
export function pooledSum(sum: ArrayLike<number>): Float32Array {
  let seconds = 0;
  for (let i = 0; i < sum.length; i++) seconds += sum[i] ?? 0;
  return pooledProbabilities(sum, seconds);
}
