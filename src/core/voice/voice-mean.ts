import { decodeHalfFloats } from '../classifier/half-float.ts';
import { createRunningMean } from '../classifier/recentring.ts';
import { windowS } from '../config.ts';
import type { Analysis, WindowScores } from '../result/types.ts';

/** A pooled vector with the window that it sums up. */
export interface PooledWindow {
  readonly window: WindowScores;
  readonly vector: Float32Array;
  /** How much of a full window's time is speech, 0..1. */
  readonly weight: number;
}

/** The pooled vectors that an analysis kept, in order of time; none where it kept none. */
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
 * What neutral speech tells of a voice.
 * @returns the speech-weighted mean of the pooled vectors and the windows it rests on, as VoiceMean has them; null where
 *   nobody spoke
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
 * What stands for a stretch of sound in a fine-tuning: the speech-weighted mean over the windows with their middle in it, or the
 * nearest window where it is too short to hold one.
 * @returns null where the analysis kept no pooled vector of speech
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
