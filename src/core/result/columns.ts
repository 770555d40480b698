import type { LabelSet } from '../classifier/labels.ts';
import { csvTables } from './csv.ts';
import type { CsvTableName } from './csv.ts';
import type { FileResult } from './export.ts';
import type { ExportedFailure } from './json.ts';

/** A table column, for columnar formats. */
export interface DataColumn {
  readonly name: string;
  readonly type: 'text' | 'number';
  /** Null if there is no value. */
  readonly data: (string | number | null)[];
}

/** What the rows of each table represent. */
export const rowsOfTables = {
  segment: 'csv',
  file: 'summary',
  hop: 'hops',
} as const satisfies Record<string, CsvTableName>;
export type RowKind = keyof typeof rowsOfTables;

const texts = new Set(['file', 'answer', 'likeliest', 'warning', 'adapted_to', 'model', 'version', 'error']);
/** Time columns in pandas notation, which columnar formats do not need. */
const leftOut = new Set(['start', 'end']);

/** A table of the CSV export in columns, without times as text. Files are added one at a time. */
export interface ColumnTable {
  readonly columns: readonly DataColumn[];
  readonly nRows: number;
  add(result: FileResult): void;
  /** Adds the row of a file that could not be analysed, if the table has such rows. */
  addFailure(failure: ExportedFailure): void;
  /** Removes all rows. */
  clear(): void;
}

/** Makes an empty table. */
export function createColumnTable(kind: RowKind, labelSet: LabelSet): ColumnTable {
  const table = csvTables[rowsOfTables[kind]];
  const names = ['file', ...table.columns(labelSet)];
  const columns = names.map((name): DataColumn => ({ name, type: texts.has(name) ? 'text' : 'number', data: [] }));
  const kept = columns.filter(({ name }) => !leftOut.has(name));
  const addRow = (row: readonly (string | number | null)[]): void => {
    columns.forEach(({ data, name }, i) => !leftOut.has(name) && data.push(row[i] ?? null));
  };
  return {
    columns: kept,
    get nRows() {
      return kept[0]?.data.length ?? 0;
    },
    add(result) {
      for (const row of table.rows(result, labelSet)) addRow([result.file, ...row]);
    },
    addFailure({ error, file }) {
      if (!table.hasFailures) return;
      addRow(
        names.map((name) => (name === 'file' ? file : name === 'error' ? `${error.code}: ${error.message}` : null)),
      );
    },
    clear() {
      for (const { data } of kept) data.length = 0;
    },
  };
}
