import { csvHeader, csvRows } from '#core/result/csv.ts';
import { toExportedFile, toJsonExport } from '#core/result/json.ts';
import type { ExportHead } from '#core/result/json.ts';
import type { FileResult } from '#core/result/export.ts';
import { messageOf } from '../recogniser/failure.ts';
import type { ShellFailure } from '../recogniser/failure.ts';

/** Writes results one by one, so that thousands need no memory and an interrupted run keeps what it had. */
export interface ResultWriter {
  add(result: FileResult): void;
  addFailure(file: string, failure: ShellFailure): void;
  end(): void;
}

/** The JSON export, a file a line. */
export function jsonWriter(write: (text: string) => void, head: ExportHead): ResultWriter {
  let separator = '\n';
  const add = (entry: unknown): void => {
    write(separator + JSON.stringify(entry));
    separator = ',\n';
  };
  write(JSON.stringify(toJsonExport([], head)).replace(/\]\}$/, ''));
  return {
    add: (result) => add(toExportedFile(result)),
    addFailure: (file, failure) => add({ file, error: { code: failure.code, message: messageOf(failure) } }),
    end: () => write('\n]}\n'),
  };
}

/** The CSV export; files that failed have no rows. */
export function csvWriter(write: (text: string) => void, { labelSet }: ExportHead): ResultWriter {
  const add = (lines: readonly string[]): void => write(lines.map((line) => `${line}\r\n`).join(''));
  add([csvHeader(labelSet)]);
  return { add: (result) => add(csvRows(result, labelSet)), addFailure: () => undefined, end: () => undefined };
}
