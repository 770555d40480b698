import { ablationTables } from './ablation-tables.ts';
import { groupTables, leftOutTables, mainTables } from './accuracy-tables.ts';
import { baselineTables, comparisonTables, paperTables } from './baseline-tables.ts';
import { benchTables } from './bench-table.ts';
import { coverageTables, falseAlarmTables } from './certainty-tables.ts';
import { dimensionTables } from './dimension-tables.ts';
import { conversationTables } from './conversation-tables.ts';
import { evaluationTables } from './evaluation-table.ts';
import { modelTables } from './model-tables.ts';
import { robustnessTables } from './robustness-tables.ts';
import { speakerTables } from './speaker-tables.ts';
import type { ReportKind, Reports } from './schema.ts';
import type { ReportSection } from './table.ts';

/** The sections of docs/results.md that tables go to, in their order. */
export const sectionNames = [
  'main',
  'models',
  'left-out',
  'dimensions',
  'coverage',
  'false-alarms',
  'groups',
  'robustness',
  'conversations',
  'speakers',
  'ablations',
  'baselines',
  'held-out',
  'speed',
] as const;
export type SectionName = (typeof sectionNames)[number];

type Renderers = {
  readonly [Kind in ReportKind]: readonly [section: SectionName, tables: (report: Reports[Kind]) => ReportSection];
};

const renderers: Renderers = {
  'tables-main': ['main', mainTables],
  'tables-left-out': ['left-out', leftOutTables],
  'tables-dimensions': ['dimensions', dimensionTables],
  'tables-coverage': ['coverage', coverageTables],
  'tables-false-alarms': ['false-alarms', falseAlarmTables],
  'tables-groups': ['groups', groupTables],
  models: ['models', modelTables],
  robustness: ['robustness', robustnessTables],
  conversations: ['conversations', conversationTables],
  speakers: ['speakers', speakerTables],
  'tables-ablations': ['ablations', ablationTables],
  'tables-baselines': ['baselines', comparisonTables],
  baselines: ['baselines', baselineTables],
  'paper-network': ['baselines', paperTables],
  evaluation: ['held-out', evaluationTables],
  bench: ['speed', benchTables],
};

/** What kind of report a parsed file of model/reports is; null for one without tables, such as a learning curve. */
export function kindOf(report: unknown): ReportKind | null {
  if (typeof report !== 'object' || report === null) return null;
  if ('overall' in report) return 'evaluation';
  if ('machine' in report && 'figures' in report) return 'bench';
  const kind = 'kind' in report ? String(report.kind) : '';
  return kind in renderers ? (kind as ReportKind) : null;
}

/** A report's tables with the section that they belong to; null for one without tables. */
export function tablesOf(report: unknown): (ReportSection & { readonly section: SectionName }) | null {
  const kind = kindOf(report);
  if (!kind) return null;
  const [section, tables] = renderers[kind] as readonly [SectionName, (report: unknown) => ReportSection];
  return { section, ...tables(report) };
}
