import { decodeHalfFloats } from '../classifier/half-float.ts';
import { createRunningMean } from '../classifier/recentring.ts';
import { windowS } from '../config.ts';
import type { Analysis, WindowScores } from '../result/types.ts';

/** A pooled vector with its window. */
export interface PooledWindow {
  readonly window: WindowScores;
  readonly vector: Float32Array;
  /** Share of speech in a full window, 0..1. */
  readonly weight: number;
}

/** The pooled vectors stored in an analysis, in order of time; may be empty. */
export function pooledWindows({ windows, pooled }: Pick<Analysis, 'windows' | 'pooled'>): readonly PooledWindow[] {
  if (!pooled) return [];
  const { nPooled, halves } = pooled;
  return pooled.windows.flatMap((index, row) => {
    const window = windows[index];
    if (!window) return [];
    const vector = decodeHalfFloats(halves.subarray(row * nPooled, (row + 1) * nPooled));
    return [{ window, vector, weight: (window.speechShare * (window.endS - window.startS)) / windowS }];
  });
}

/**
 * Computes a voice profile from neutral speech.
 * @returns the speech-weighted mean of the pooled vectors and the number of windows, as in VoiceMean; null
 *   without speech
 */
export function voiceMeanOf(
  analysis: Pick<Analysis, 'windows' | 'pooled'>,
): { readonly mean: Float32Array; readonly count: number } | null {
  const heard = pooledWindows(analysis);
  const mean = createRunningMean(heard[0]?.vector.length ?? 0);
  for (const { vector, weight } of heard) mean.add(vector, weight);
  return mean.count > 0 ? { mean: mean.read(), count: mean.count } : null;
}

/**
 * The vector of a fine-tuning example: the speech-weighted mean over the windows centred in the segment, or the
 * nearest window if there is none.
 * @returns null if the analysis has no pooled vectors of speech
 */
export function exampleVector(
  analysis: Pick<Analysis, 'windows' | 'pooled'>,
  startS: number,
  endS: number,
): Float32Array | null {
  const heard = pooledWindows(analysis).filter(({ weight }) => weight > 0);
  const distanceS = ({ window }: PooledWindow) => {
    const middleS = (window.startS + window.endS) / 2;
    return Math.max(0, startS - middleS, middleS - endS);
  };
  const nearestS = Math.min(...heard.map(distanceS));
  const chosen = heard.filter((each) => distanceS(each) <= nearestS + 1e-6);
  if (chosen.length === 0) return null;
  const mean = createRunningMean(chosen[0]?.vector.length ?? 0);
  for (const { vector, weight } of chosen) mean.add(vector, weight);
  return mean.read();
}
