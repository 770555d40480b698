import type { BaselineName } from '../classifier/baselines/baselines.ts';
import type { EvaluationReport } from './report.ts';

/** Raised when a field of the report changes its meaning or goes away; new fields leave it. */
export const reportSchema = 1;

/** What a report says of itself besides its figures. */
export interface ReportHead {
  /** The model's id. */
  readonly model: string;
  /** Files that could not be analysed: they are in no figure. */
  readonly failures: readonly { readonly file: string; readonly code: string; readonly message: string }[];
  /** The same clips as the support-vector machine and the forest see them, where they were asked. */
  readonly baselines?: Readonly<Record<BaselineName, EvaluationReport>>;
}

/** A report as it was read from a file. */
export type WrittenReport = EvaluationReport & ReportHead;

/** A report as JSON, numbers to six decimals: what `npm run evaluate --json` writes, and what the app exports. */
export function reportJson(report: EvaluationReport, head: ReportHead): string {
  const rounded = (_: string, value: unknown): unknown =>
    typeof value === 'number' ? Number(value.toFixed(6)) : value;
  return `${JSON.stringify({ schema: reportSchema, generator: 'undertone', ...head, ...report }, rounded, 1)}\n`;
}
