/** Lower and upper end of an interval. */
export type Interval = readonly [number, number];

/** Bootstrap options. */
export interface BootstrapOptions {
  readonly nResamples: number;
  /** Confidence level, 0..1: the share of resamples within the interval. */
  readonly level: number;
  /** The same seed gives the same interval. */
  readonly seed: number;
}

export const bootstrapDefaults: BootstrapOptions = { nResamples: 2000, level: 0.95, seed: 1 };

/** Uniform numbers in [0, 1) from a seed: mulberry32 (public domain, Tommy Ettinger). */
export function seededRandom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The quantile `q` of sorted values, interpolated like numpy's default. Needs at least one value. */
export function quantile(sorted: ArrayLike<number>, q: number): number {
  const at = q * (sorted.length - 1);
  const low = Math.floor(at);
  const below = sorted[low] ?? Number.NaN;
  const above = sorted[Math.min(low + 1, sorted.length - 1)] ?? Number.NaN;
  return below + (at - low) * (above - below);
}

/**
 * Percentile bootstrap of several figures, drawing units with replacement. Units are whole speakers, because clips of one speaker
 * are not independent. All figures use the same draws.
 * @param units one entry per speaker
 * @param statistics computes one number per figure for a list of units, which can contain duplicates
 * @returns one interval per figure, or null for fewer than two units
 */
export function bootstrapIntervals<T, Figure extends string>(
  units: readonly T[],
  statistics: (drawn: readonly T[]) => Readonly<Record<Figure, number>>,
  options: BootstrapOptions = bootstrapDefaults,
): Readonly<Record<Figure, Interval>> | null {
  return bootstrapStrata([units], ([drawn = []]) => statistics(drawn), options);
}

/**
 * The same for stratified units, such as the speakers of several corpora. Each stratum is resampled separately to its own
 * size, so that every draw contains every stratum.
 * @param statistics computes the figures for the drawn units, stratum by stratum in the given order
 * @returns one interval per figure, or null if no stratum has two units
 */
export function bootstrapStrata<T, Figure extends string>(
  strata: readonly (readonly T[])[],
  statistics: (drawn: readonly (readonly T[])[]) => Readonly<Record<Figure, number>>,
  { level, nResamples, seed }: BootstrapOptions = bootstrapDefaults,
): Readonly<Record<Figure, Interval>> | null {
  if (strata.every((units) => units.length < 2)) return null;
  const random = seededRandom(seed);
  const drawn = Array.from({ length: nResamples }, () =>
    statistics(strata.map((units) => units.map(() => units[Math.floor(random() * units.length)] as T))),
  );
  const figures = Object.keys(drawn[0] ?? {}) as Figure[];
  const intervals = figures.map((figure) => {
    const values = Float64Array.from(drawn, (each) => each[figure]).sort();
    return [figure, [quantile(values, (1 - level) / 2), quantile(values, (1 + level) / 2)]] as const;
  });
  return Object.fromEntries(intervals) as unknown as Record<Figure, Interval>;
}
