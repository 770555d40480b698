import { project } from '#core/classifier/labels.ts';
import { dimensionsOf } from '#core/result/dimensions.ts';
import { toFileResult } from '#core/result/export.ts';
import type { FileResult } from '#core/result/export.ts';
import { toGrid } from '#core/result/grid.ts';
import type { Cell } from '#core/result/grid.ts';
import type { SegmentRule } from '#core/result/segments.ts';
import { segmentAt } from '#core/result/stretch.ts';
import { summarise } from '#core/result/summary.ts';
import type { Summary } from '#core/result/summary.ts';
import type { Analysis, Segment } from '#core/result/types.ts';
import { columnsOf } from '#app/charts/canvas/columns.ts';
import type { Columns } from '#app/charts/canvas/columns.ts';
import type { LanePoint } from '#app/charts/canvas/lane-point.ts';
import type { KeptSpeakers } from '#app/storage/records.ts';
import { SpeakerChoice } from './speaker-choice.svelte.ts';

/** Everything a page shows about a finished recording under one answer rule. */
export interface SoundReport {
  readonly result: FileResult;
  readonly summary: Summary;
  readonly columns: Columns;
  /** One point at 0 and at the end of each quarter of a second. */
  readonly points: readonly LanePoint[];
  /** Who speaks, as the person last chose; and the rule that their answers follow. */
  readonly speakers: { readonly choice: SpeakerChoice; readonly rule: SegmentRule };
}

/** Cached reports by analysis, because pages request them repeatedly. */
interface Worked {
  readonly cells: readonly Cell[];
  readonly columns: Columns;
  readonly speakers: SpeakerChoice;
  last: { readonly key: string; readonly result: FileResult } | null;
}
const workedOf = new WeakMap<Analysis, Worked>();

function worked(analysis: Analysis, kept?: KeptSpeakers): Worked {
  let known = workedOf.get(analysis);
  if (!known) {
    const cells = toGrid(analysis);
    const speakers = new SpeakerChoice(analysis, cells, kept);
    known = { cells, columns: columnsOf(analysis.display), speakers, last: null };
    workedOf.set(analysis, known);
  }
  return known;
}

/** Has another analysis of the same recording, which is not shown yet, keep what was chosen of its speakers. */
export function carrySpeakers(from: Analysis, to: Analysis): void {
  workedOf.delete(to);
  worked(to, worked(from).speakers.kept);
}

function resultUnder(file: string, analysis: Analysis, rule: SegmentRule): FileResult {
  const known = worked(analysis);
  const key = JSON.stringify([file, rule.labelSet, rule.fiveBias ?? [], rule.unsureBelow, rule.minSegmentS ?? 0]);
  if (known.last?.key !== key) known.last = { key, result: toFileResult({ file, analysis }, rule, known.cells) };
  return known.last.result;
}

/**
 * Interprets an analysis under a label set, a threshold and a minimum segment length.
 * @param kept who speaks, as the history knows it; only used when the analysis is first seen
 */
export function soundReportOf(file: string, analysis: Analysis, rule: SegmentRule, kept?: KeptSpeakers): SoundReport {
  const { cells, columns, speakers } = worked(analysis, kept);
  const result = resultUnder(file, analysis, rule);
  return {
    ...{ result, columns },
    summary: summarise(result.segments),
    points: pointsOf(cells, result, rule),
    speakers: { choice: speakers, rule },
  };
}

/** The answer to each of some stretches, such as annotations, under the same rule as the report. */
export function answersTo(
  stretches: readonly { readonly startS: number; readonly endS: number }[],
  analysis: Analysis,
  rule: SegmentRule,
): readonly Segment[] {
  const { cells } = worked(analysis);
  return stretches.map((stretch) => segmentAt(cells, stretch, rule));
}

/** Who speaks, as exports tell of it. */
export function namedSpeakers({ speakers: { choice, rule } }: SoundReport): NonNullable<FileResult['speakers']> {
  return choice.named(rule);
}

/** The result of a job under a label set, a threshold and a minimum segment length; null if not available yet. */
export function resultOf(
  job: { readonly name: string; readonly analysis: Analysis | null },
  rule: SegmentRule,
): FileResult | null {
  return job.analysis && resultUnder(job.name, job.analysis, rule);
}

function pointsOf(cells: readonly Cell[], { segments }: FileResult, rule: SegmentRule): LanePoint[] {
  let at = 0;
  const points = cells.map(({ startS, endS, probabilities }): LanePoint => {
    const middleS = (startS + endS) / 2;
    while (at < segments.length - 1 && (segments[at]?.endS ?? 0) <= middleS) at++;
    const answer = segments[at]?.answer ?? 'no speech';
    return {
      timeS: endS,
      answer,
      probabilities: probabilities && project(probabilities, rule),
      activation: probabilities && dimensionsOf(probabilities).activation,
    };
  });
  const [first] = points;
  return first ? [{ ...first, timeS: 0 }, ...points] : points;
}
