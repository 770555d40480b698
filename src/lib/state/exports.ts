import type { AnswerRule } from '#core/result/answer.ts';
import { toCsv } from '#core/result/csv.ts';
import type { FileResult } from '#core/result/export.ts';
import { toExportedFile, toJsonExport } from '#core/result/json.ts';
import type { ExportedFailure } from '#core/result/json.ts';

export type ExportFormat = 'csv' | 'json';

/** What an export says besides the results. */
export interface ExportContext {
  readonly modelId: string;
  readonly rule: AnswerRule;
  readonly failures?: readonly ExportedFailure[];
}

/** Results as a file's text: CSV holds segments only, JSON the failures too. */
export function exportText(format: ExportFormat, results: readonly FileResult[], context: ExportContext): string {
  const { rule, modelId, failures = [] } = context;
  if (format === 'csv') return toCsv(results, rule.labelSet);
  return JSON.stringify(
    toJsonExport([...results.map(toExportedFile), ...failures], { model: modelId, ...rule }),
    null,
    2,
  );
}

/** Hands a text to the browser as a download. */
export function download(name: string, format: ExportFormat, text: string): void {
  const type = format === 'csv' ? 'text/csv' : 'application/json';
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${name}.${format}`;
  link.click();
  // The download has taken its own hold of the blob by the next minute.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
