import type { AblationNote, AblationRow, Figure } from '#core/reports/schema.ts';
import { emotionsOf } from '#core/classifier/labels.ts';
import type { BootstrapOptions } from '#core/evaluation/bootstrap.ts';
import { predictedCases, seedsOf, strataOf } from './layers.ts';
import type { SpeakerOutcomes } from './layers.ts';
import { paired } from './paired.ts';
import type { Prediction } from './prediction.ts';
import { PredictionError } from './read-predictions.ts';
import { metricsOfSpeakers, ofSingleSpeakers, withSpread } from './spread.ts';

/** Fewer resamples than elsewhere, because there are dozens of rows. */
export const ablationBootstrap: BootstrapOptions = { nResamples: 500, level: 0.95, seed: 1 };

/**
 * A row of the ablation table: the effect of a change on the mean over the corpora and on RAVDESS, compared with the reference on the
 * same seeds and clips.
 * @param own predictions in one mode only
 * @param reference predictions of the reference in one mode only
 * @throws PredictionError if the two have no clip and seed in common
 */
export function ablationRow(
  run: string,
  note: AblationNote,
  own: readonly Prediction[],
  reference: readonly Prediction[],
  options: BootstrapOptions = ablationBootstrap,
): AblationRow {
  const cases = predictedCases(paired(own, reference), 'eight');
  if (cases.length === 0) throw new PredictionError(`${run} shares no clip and seed with the reference`);
  const seeds = seedsOf(cases.map(({ clip }) => clip));
  const strata = strataOf(cases, 'eight', ({ corpus }) => corpus);
  const corpora = strata.map(({ name }) => name);
  const nClasses = emotionsOf('eight').length;

  function read(drawn: readonly (readonly SpeakerOutcomes[])[], seed: number): Record<string, number> {
    const uars = (mode: 'alone' | 'running'): number[] =>
      drawn.map((speakers) => metricsOfSpeakers(speakers, nClasses, seed, mode).uar);
    const [changed, unchanged] = [uars('alone'), uars('running')];
    const figures: Record<string, number> = { mean: 0, 'mean difference': 0 };
    corpora.forEach((corpus, i) => {
      const [a, b] = [changed[i] ?? 0, unchanged[i] ?? 0];
      figures[`of ${corpus}`] = a;
      figures[`difference of ${corpus}`] = a - b;
      figures['mean'] = (figures['mean'] ?? 0) + a / corpora.length;
      figures['mean difference'] = (figures['mean difference'] ?? 0) + (a - b) / corpora.length;
    });
    return figures;
  }

  const figures = withSpread(strata, seeds, read, options);
  function ofCorpus(what: 'of' | 'difference of', corpus: string): Figure | null {
    const figure = figures[`${what} ${corpus}`];
    const isSingle = (strata.find(({ name }) => name === corpus)?.speakers.length ?? 0) < 2;
    return figure === undefined ? null : isSingle ? ofSingleSpeakers(figure) : figure;
  }
  return {
    run,
    ...note,
    seeds,
    nClips: cases.filter(({ clip }) => clip.mode === 'alone' && clip.seed === seeds[0]).length,
    corpora,
    mean: figures['mean'] as Figure,
    ravdess: ofCorpus('of', 'ravdess'),
    difference: { mean: figures['mean difference'] as Figure, ravdess: ofCorpus('difference of', 'ravdess') },
    perCorpus: Object.fromEntries(corpora.map((corpus) => [corpus, ofCorpus('of', corpus) as Figure])),
  };
}
