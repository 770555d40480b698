import type { Figure, SeedFigure } from '#core/reports/schema.ts';
import { bootstrapDefaults, bootstrapStrata } from '#core/evaluation/bootstrap.ts';
import type { BootstrapOptions } from '#core/evaluation/bootstrap.ts';
import { addMatrices } from '#core/evaluation/confusion.ts';
import { metricsOf } from '#core/evaluation/metrics.ts';
import type { Metrics } from '#core/evaluation/metrics.ts';
import { layerKey } from './layers.ts';
import type { SpeakerOutcomes, Stratum } from './layers.ts';

const meanOf = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;

/** Mean and standard deviation of a figure over seeds. */
export function overSeeds(seeds: readonly number[]): SeedFigure {
  const mean = meanOf(seeds);
  const squares = seeds.map((value) => (value - mean) ** 2);
  const deviation = seeds.length > 1 ? Math.sqrt(squares.reduce((a, b) => a + b, 0) / (seeds.length - 1)) : null;
  return { mean, deviation, seeds };
}

/** A figure over a single speaker per corpus. It has no interval, because there is nothing to resample. */
export function ofSingleSpeakers(figure: Figure): Figure {
  return { ...figure, interval: null };
}

/** Computes figures for a seed. @param drawn speakers by stratum, in the order of the strata */
export type Reader<Name extends string> = (
  drawn: readonly (readonly SpeakerOutcomes[])[],
  seed: number,
) => Readonly<Record<Name, number>>;

/** Figures with their standard deviation over seeds and their bootstrap interval over speakers, all from the same resamples. */
export function withSpread<Name extends string>(
  strata: readonly Stratum[],
  seeds: readonly number[],
  read: Reader<Name>,
  options: BootstrapOptions = bootstrapDefaults,
): Readonly<Record<Name, Figure>> {
  const speakers = strata.map((stratum) => stratum.speakers);
  const perSeed = seeds.map((seed) => read(speakers, seed));
  const names = Object.keys(perSeed[0] ?? {}) as Name[];
  const intervals = bootstrapStrata(
    speakers,
    (drawn) => {
      const figures = seeds.map((seed) => read(drawn, seed));
      return Object.fromEntries(names.map((name) => [name, meanOf(figures.map((each) => each[name]))])) as Record<
        Name,
        number
      >;
    },
    options,
  );
  const entries = names.map((name) => [
    name,
    { ...overSeeds(perSeed.map((each) => each[name])), interval: intervals?.[name] ?? null },
  ]);
  return Object.fromEntries(entries) as Record<Name, Figure>;
}

/** Metrics of several speakers pooled, for one seed and mode. */
export function metricsOfSpeakers(
  speakers: readonly SpeakerOutcomes[],
  nClasses: number,
  ...layer: Parameters<typeof layerKey>
): Metrics {
  const key = layerKey(...layer);
  const matrices = speakers.flatMap((speaker) => speaker.get(key) ?? []);
  return metricsOf(addMatrices(matrices, nClasses));
}
