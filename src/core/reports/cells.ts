/** How figures are written in tables: shares 0..1 become percent. */
import type { Interval } from '../evaluation/bootstrap.ts';

/** `0.689` becomes `68.9 %`. */
export const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

/** Percentage points with their sign. */
export const signed = (share: number): string => `${share < 0 ? '−' : '+'}${Math.abs(100 * share).toFixed(1)}`;

/** An interval of shares, in whole percent, with its parentheses and a space before them; empty where there is none. */
export const percentRange = (interval: Interval | null): string =>
  interval ? ` (${(100 * interval[0]).toFixed(0)} to ${(100 * interval[1]).toFixed(0)})` : '';

/** An interval of differences, in percentage points. */
export const pointsRange = (interval: Interval | null): string =>
  interval ? ` (${signed(interval[0])} to ${signed(interval[1])})` : '';

const spread = (deviation: number | null): string => (deviation === null ? '' : ` ± ${(100 * deviation).toFixed(1)}`);

interface Spread {
  readonly mean: number;
  readonly deviation: number | null;
}

/** A share over seeds: mean, deviation, and the interval over speakers where there is one. */
export const share = ({ mean, deviation, interval = null }: Spread & { readonly interval?: Interval | null }): string =>
  `${(100 * mean).toFixed(1)}${spread(deviation)} %${percentRange(interval)}`;

/** A difference over seeds, in percentage points. */
export const difference = ({ mean, deviation, interval }: Spread & { readonly interval: Interval | null }): string =>
  `${signed(mean)}${spread(deviation)}${pointsRange(interval)}`;

/** Percentage points without a sign. */
export const points = (value: number): string => `${(100 * value).toFixed(1)} points`;

/** Seconds in the unit that suits their size. */
export function duration(seconds: number): string {
  if (seconds < 90) return `${Math.max(1, Math.round(seconds))} s`;
  if (seconds < 5400) return `${Math.round(seconds / 60)} min`;
  return `${(seconds / 3600).toFixed(1)} h`;
}
