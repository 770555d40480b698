/** A table with its title. */
export interface ReportTable {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
  /** The first so many columns are words, the others figures; 1 if left out. */
  readonly nWords?: number;
}

/** The tables of one report, and what is to be said of them; marks of Markdown stand in the texts. */
export interface ReportSection {
  /** `main`, `left-out`, `coverage`, `false-alarms`, `groups`, `conditions`, `ablations` or `yardsticks`. */
  readonly section: string;
  readonly tables: readonly ReportTable[];
  readonly notes: readonly string[];
}

/** What a report of model/reports holds, as tables; null for one of another kind. */
export function tablesOf(report: unknown): ReportSection | null;
