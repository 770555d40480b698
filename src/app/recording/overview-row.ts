import type { Emotion } from '#core/classifier/labels.ts';
import type { FileResult } from '#core/result/export.ts';
import { headlineOf, summarise } from '#core/result/summary.ts';
import type { Headline } from '#core/result/summary.ts';

/** One analysed file in the overview. */
export interface OverviewRow {
  /** Id of the job. */
  readonly id: string;
  readonly result: FileResult;
  readonly headline: Headline;
  /** Seconds of speech. */
  readonly speechS: number;
  readonly nChapters: number;
  /** Seconds of speech with each likeliest emotion as a share of all speech, 0..1. */
  readonly shares: Readonly<Partial<Record<Emotion, number>>>;
}

const rowOf = new WeakMap<FileResult, OverviewRow>();

/** Overview data of a file; returns the same object for the same result. */
export function overviewRow(id: string, result: FileResult): OverviewRow {
  const known = rowOf.get(result);
  if (known?.id === id) return known;
  const { shares } = summarise(result.segments);
  const row = {
    id,
    result,
    headline: headlineOf(result),
    speechS: result.speechS,
    nChapters: result.chapters.length,
    shares: Object.fromEntries(
      shares.flatMap(({ answer, share }) => (answer === 'no speech' ? [] : [[answer, share]])),
    ),
  };
  rowOf.set(result, row);
  return row;
}
