import type { BaselineName } from '../classifier/baselines/baselines.ts';
import type { EvaluationReport } from './report.ts';

/** Incremented when a field of the report is removed or changes its meaning, but not for new fields. */
export const reportSchema = 1;

/** Metadata of a report. */
export interface ReportHead {
  /** The model's id. */
  readonly model: string;
  /** Files that could not be analysed, which are excluded from all figures. */
  readonly failures: readonly { readonly file: string; readonly code: string; readonly message: string }[];
  /** Results of the support-vector machine and the forest on the same clips, if requested. */
  readonly baselines?: Readonly<Record<BaselineName, EvaluationReport>>;
}

/** A report read from a file. */
export type WrittenReport = EvaluationReport & ReportHead;

/** A report as JSON, numbers to six decimals, as written by `npm run evaluate --json` and exported by the app. */
export function reportJson(report: EvaluationReport, head: ReportHead): string {
  const rounded = (_: string, value: unknown): unknown =>
    typeof value === 'number' ? Number(value.toFixed(6)) : value;
  return `${JSON.stringify({ schema: reportSchema, generator: 'undertone', ...head, ...report }, rounded, 1)}\n`;
}
