// What the page About shows of the model's reports: the tables of the documents.
import { modelTables } from './model-tables.mjs';

/** @param {unknown} report @returns {import('./report-tables.d.mts').ReportSection | null} */
export function tablesOf(report) {
  const kind = /** @type {{ kind?: string } | null} */ (report)?.kind;
  const { section, tables } = modelTables[kind ?? ''] ?? {};
  return section && tables ? { section, ...tables(report) } : null;
}
