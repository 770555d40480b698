import { quantile } from '#core/evaluation/bootstrap.ts';
import type { SpeakerFigures } from '#core/evaluation/figures.ts';

/** The displayed measure. */
export type SpreadMeasure = 'accuracy' | 'uar';

/** Distribution of a measure over speakers, with the position of each speaker's dot. */
export interface Spread {
  readonly lowest: number;
  readonly quarter: number;
  readonly median: number;
  readonly threeQuarters: number;
  readonly highest: number;
  /** In ascending order; `level` stacks dots that would overlap. */
  readonly dots: readonly { readonly speaker: SpeakerFigures; readonly value: number; readonly level: number }[];
}

/**
 * Box plot statistics with one dot per speaker.
 * @param binWidth dots whose values differ by less are stacked, as a share of the axis
 * @returns null without speakers
 */
export function spreadOf(speakers: readonly SpeakerFigures[], measure: SpreadMeasure, binWidth: number): Spread | null {
  if (speakers.length === 0) return null;
  const sorted = speakers.toSorted((a, b) => a[measure] - b[measure]);
  const values = sorted.map((speaker) => speaker[measure]);
  const levels = new Map<number, number>();
  const dots = sorted.map((speaker) => {
    const value = speaker[measure];
    const bin = Math.round(value / binWidth);
    const level = levels.get(bin) ?? 0;
    levels.set(bin, level + 1);
    return { speaker, value: bin * binWidth, level };
  });
  const at = (q: number): number => quantile(values, q);
  return {
    lowest: at(0),
    quarter: at(0.25),
    median: at(0.5),
    threeQuarters: at(0.75),
    highest: at(1),
    dots,
  };
}
