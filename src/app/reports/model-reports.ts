import { resolve } from '$app/paths';
import type { YardstickName } from '#core/classifier/yardsticks/yardstick.ts';
import type { CoveragePoint } from '#core/evaluation/coverage.ts';
import type { EvaluationReport } from '#core/evaluation/report.ts';
import type { SectionName } from '#core/reports/report-tables.ts';
import type { BenchReport } from '#core/reports/schema.ts';
import type { ReportSection } from '#core/reports/table.ts';

export type { BenchReport } from '#core/reports/schema.ts';
export type { CoveragePoint } from '#core/evaluation/coverage.ts';

/** One evaluation of a model on speakers that it never heard. */
export interface HeldOutReport {
  /** The report's file, without its ending. */
  readonly name: string;
  /** The model that was evaluated. */
  readonly model: string;
  readonly report: EvaluationReport;
  /** The same clips as the support-vector machine and the forest see them, where they were asked. */
  readonly yardsticks?: Readonly<Record<YardstickName, EvaluationReport>>;
  /** Over all clips, every emotion open. */
  readonly coverage: readonly CoveragePoint[];
}

/** How training went, epoch by epoch. */
export interface LearningCurve {
  readonly name: string;
  readonly epochs: readonly {
    readonly epoch: number;
    readonly loss: number;
    /** Mean over the corpora of the average recall on the speakers held out, 0..1; null where it was not measured. */
    readonly heldOutUar: number | null;
  }[];
}

/** What the tables of the model card are about; in the order in which they are shown. */
export const cardSections = [
  'main',
  'left-out',
  'coverage',
  'false-alarms',
  'groups',
  'conditions',
  'ablations',
  'yardsticks',
] as const satisfies readonly SectionName[];
export type CardSectionName = (typeof cardSections)[number];

/** One section of the results: its tables and the notes below them. */
export interface CardSection extends ReportSection {
  readonly section: CardSectionName;
}

/** A report of another kind, as rows of name and value. */
export interface OtherReport {
  readonly name: string;
  readonly rows: readonly (readonly [string, string | number])[];
}

/** What was measured of the shipped model: model/reports, as it was when the app was built. */
export interface ModelReports {
  readonly heldOut: readonly HeldOutReport[];
  readonly learningCurves: readonly LearningCurve[];
  readonly bench: BenchReport | null;
  readonly card: readonly CardSection[];
  readonly others: readonly OtherReport[];
}

/** Where the app keeps them. */
export const modelReportsPath = '/model-reports.json';

/** Reads the reports. Never rejects: null where they cannot be had. */
export async function readModelReports(get: typeof fetch = fetch): Promise<ModelReports | null> {
  try {
    const response = await get(resolve(modelReportsPath));
    return response.ok ? ((await response.json()) as ModelReports) : null;
  } catch {
    return null;
  }
}
