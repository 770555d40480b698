import { project } from '#core/classifier/labels.ts';
import type { AnswerRule } from '#core/result/answer.ts';
import { toFileResult } from '#core/result/export.ts';
import type { FileResult } from '#core/result/export.ts';
import { toGrid } from '#core/result/grid.ts';
import { summarise } from '#core/result/summary.ts';
import type { Summary } from '#core/result/summary.ts';
import type { Analysis } from '#core/result/types.ts';
import { columnsOf } from '../design/charts/columns.ts';
import type { Columns } from '../design/charts/columns.ts';
import type { LanePoint } from '../design/charts/lanes.ts';

/** Everything a page shows of one finished sound, under one label set. */
export interface Report {
  readonly result: FileResult;
  readonly summary: Summary;
  readonly columns: Columns;
  /** One point at the end of each quarter of a second, and one at 0. */
  readonly points: readonly LanePoint[];
}

/** Reads an analysis under a label set and threshold. */
export function reportOf(file: string, analysis: Analysis, rule: AnswerRule): Report {
  const result = toFileResult({ file, analysis }, rule);
  return {
    result,
    summary: summarise(result.segments),
    columns: columnsOf(analysis.display),
    points: pointsOf(analysis, result, rule),
  };
}

/** A job's result under a label set and threshold; null before there is one. */
export function resultOf(
  job: { readonly name: string; readonly analysis: Analysis | null },
  rule: AnswerRule,
): FileResult | null {
  return job.analysis && toFileResult({ file: job.name, analysis: job.analysis }, rule);
}

function pointsOf(analysis: Analysis, { segments }: FileResult, { labelSet }: AnswerRule): LanePoint[] {
  let at = 0;
  const points = toGrid(analysis).map(({ startS, endS, probabilities }): LanePoint => {
    const middleS = (startS + endS) / 2;
    while (at < segments.length - 1 && (segments[at]?.endS ?? 0) <= middleS) at++;
    const answer = segments[at]?.answer ?? 'no speech';
    return { timeS: endS, answer, probabilities: probabilities && project(probabilities, labelSet) };
  });
  const [first] = points;
  return first ? [{ ...first, timeS: 0 }, ...points] : points;
}
