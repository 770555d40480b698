import type { Adaptation, FittedTo } from '../classifier/adaptation.ts';
import type { Judge } from '../classifier/judge.ts';
import { emotions } from '../classifier/labels.ts';
import { createRunningMean } from '../classifier/recentring.ts';
import { overallOf } from '../result/overall.ts';
import type { Analysis } from '../result/types.ts';
import { pooledWindows } from './voice-mean.ts';

/** The pooled vectors of a recording in order of time. */
export interface PooledRows {
  /** Row-major [n, nPooled]. */
  readonly rows: Float32Array;
  /** Weight of each in the running mean. */
  readonly weights: Float32Array;
}

/** The pooled vectors stored in an analysis, for `judgeRows`; empty if there are none. */
export function pooledRows(analysis: Pick<Analysis, 'windows' | 'pooled'>): PooledRows {
  const heard = pooledWindows(analysis);
  const nPooled = heard[0]?.vector.length ?? 0;
  const rows = new Float32Array(heard.length * nPooled);
  heard.forEach(({ vector }, row) => rows.set(vector, row * nPooled));
  return { rows, weights: Float32Array.from(heard, ({ weight }) => weight) };
}

/**
 * Applies the last layers to pooled vectors under an adaptation.
 * @param weights if the rows are one recording in order of time; without them, `running` has no effect
 * @returns probabilities, row-major [n, 8]
 */
export function judgeRows(
  { nPooled, probabilities }: Pick<Judge, 'nPooled' | 'probabilities'>,
  rows: Float32Array,
  adaptation: Adaptation,
  weights?: Float32Array,
): Float32Array {
  const out = new Float32Array((rows.length / nPooled) * emotions.length);
  const heard = weights ? createRunningMean(nPooled) : null;
  for (let row = 0; row * nPooled < rows.length; row++) {
    const vector = rows.subarray(row * nPooled, (row + 1) * nPooled);
    heard?.add(vector, weights?.[row] ?? 0);
    out.set(probabilities(vector, adaptation, heard), row * emotions.length);
  }
  return out;
}

/**
 * Recomputes the answers of an analysis. Windows without a stored pooled vector, because they overlap others, get the answer of the last
 * stored one before them.
 * @param probabilities of its pooled vectors (see `judgeRows`)
 * @param fitted names of the adaptation; undefined for none
 */
export function answeredAgain<A extends Pick<Analysis, 'windows' | 'pooled' | 'overall' | 'fittedTo'>>(
  { fittedTo: _, ...analysis }: A,
  probabilities: Float32Array,
  fitted: FittedTo | undefined,
): Omit<A, 'fittedTo'> & Pick<Analysis, 'fittedTo'> {
  const rowOf = new Map(analysis.pooled?.windows.map((index, row) => [index, row]));
  let row = 0;
  const windows = analysis.windows.map((window, index) => {
    if (!window.probabilities) return window;
    row = rowOf.get(index) ?? row;
    return { ...window, probabilities: probabilities.slice(row * emotions.length, (row + 1) * emotions.length) };
  });
  return { ...analysis, windows, overall: overallOf(windows), ...(fitted ? { fittedTo: fitted } : {}) };
}
