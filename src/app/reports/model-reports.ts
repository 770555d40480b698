import { resolve } from '$app/paths';
import type { BaselineName } from '#core/classifier/baselines/baseline-classifier.ts';
import type { CoveragePoint } from '#core/evaluation/coverage.ts';
import type { EvaluationReport } from '#core/evaluation/report.ts';
import type { SectionName } from '#core/reports/report-tables.ts';
import type { BenchReport } from '#core/reports/schema.ts';
import type { ReportSection } from '#core/reports/table.ts';

export type { BenchReport } from '#core/reports/schema.ts';
export type { CoveragePoint } from '#core/evaluation/coverage.ts';

/** One evaluation of a model on unseen speakers. */
export interface HeldOutReport {
  /** File name of the report without extension. */
  readonly name: string;
  /** The evaluated model. */
  readonly model: string;
  readonly report: EvaluationReport;
  /** SVM and random forest on the same clips, if they were evaluated. */
  readonly baselines?: Readonly<Record<BaselineName, EvaluationReport>>;
  /** Over all clips, without masking. */
  readonly coverage: readonly CoveragePoint[];
}

/** A training run, epoch by epoch. */
export interface TrainingRun {
  readonly name: string;
  readonly epochs: readonly {
    readonly epoch: number;
    readonly loss: number;
    /** Average recall on held-out speakers, averaged over corpora, 0..1; null if not measured. */
    readonly heldOutUar: number | null;
  }[];
}

/** Topics of the model card tables, in display order. */
export const cardSections = [
  'main',
  'left-out',
  'coverage',
  'false-alarms',
  'groups',
  'robustness',
  'ablations',
  'baselines',
] as const satisfies readonly SectionName[];
export type CardSectionName = (typeof cardSections)[number];

/** One section of the results: its tables and the notes below them. */
export interface CardSection extends ReportSection {
  readonly section: CardSectionName;
}

/** Any other report as rows of name and value. */
export interface OtherReport {
  readonly name: string;
  readonly rows: readonly (readonly [string, string | number])[];
}

/** Measurements of the shipped model: model/reports at build time. */
export interface ModelReports {
  readonly heldOut: readonly HeldOutReport[];
  readonly trainingRuns: readonly TrainingRun[];
  readonly bench: BenchReport | null;
  readonly card: readonly CardSection[];
  readonly others: readonly OtherReport[];
}

/** URL of the reports within the app. */
export const modelReportsPath = '/model-reports.json';

/** Loads the reports. Never rejects: null if they are not available. */
export async function readModelReports(get: typeof fetch = fetch): Promise<ModelReports | null> {
  try {
    const response = await get(resolve(modelReportsPath));
    return response.ok ? ((await response.json()) as ModelReports) : null;
  } catch {
    return null;
  }
}
