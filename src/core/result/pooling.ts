import { emotions } from '../classifier/labels.ts';
import { answering } from '../config.ts';
import { cleanProbabilities } from './answer.ts';
import type { WindowScores } from './types.ts';

/** A stretch of sound with eight probabilities, null where nobody speaks in it. */
type Spoken = Pick<WindowScores, 'startS' | 'endS' | 'speechShare' | 'probabilities'>;

/**
 * Adds up probabilities over stretches, each times its seconds of speech.
 * @returns the sum over the eight emotions, and the seconds of speech in all stretches that have probabilities
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
 * The mean probabilities of a longer stretch, as sure as its length allows. A mean over many moments is no surer than one moment, but
 * moments that agree are right more often together: the mean is sharpened by a power that grows with the logarithm of the length.
 * @param mean probabilities over the eight emotions, or anything proportional to them
 * @param seconds of speech they are the mean of
 * @returns probabilities that sum to 1; those of a moment are not changed
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
 * The same of a sum over moments: segments, chapters, speakers and whole recordings are all pooled by it, so that they agree where
 * they are one stretch.
 * @param sum over moments, of probabilities times the moment's seconds of speech; more than 0 in all
 */
export function pooledSum(sum: ArrayLike<number>): Float32Array {
  let seconds = 0;
  for (let i = 0; i < sum.length; i++) seconds += sum[i] ?? 0;
  return pooledProbabilities(sum, seconds);
}
