import { csvFailure, csvHeader, csvRows } from '#core/result/csv.ts';
import type { CsvTableName } from '#core/result/csv.ts';
import { toExportedFile, toJsonExport, toJsonLine } from '#core/result/json.ts';
import type { ExportedFailure, ExportHead } from '#core/result/json.ts';
import type { FileResult } from '#core/result/export.ts';
import { messageOf } from '../recogniser/failure.ts';
import type { ShellFailure } from '../recogniser/failure.ts';

/** Text formats of the command line. */
export const textFormats = ['json', 'jsonl', 'csv', 'summary', 'hops'] as const;
export type TextFormat = (typeof textFormats)[number];

/** Formats results one by one, so that thousands take no memory and an interrupted run keeps its results. */
export interface ResultWriter {
  readonly begin: string | Uint8Array;
  /** Formats a result; for text formats, as complete lines. */
  result(result: FileResult): string | Uint8Array;
  failure(file: string, failure: ShellFailure): string | Uint8Array;
  end(): string | Uint8Array;
}

/** A failure in the form used by exports. */
export const failed = (file: string, failure: ShellFailure): ExportedFailure => ({
  file,
  error: { code: failure.code, message: messageOf(failure) },
});

/** The JSON export, with one line per file. */
function jsonWriter(head: ExportHead): ResultWriter {
  let separator = '\n';
  const entry = (value: unknown): string => {
    const text = separator + JSON.stringify(value);
    separator = ',\n';
    return text;
  };
  return {
    begin: JSON.stringify(toJsonExport([], head)).replace(/\]\}$/, ''),
    result: (result) => entry(toExportedFile(result)),
    failure: (file, failure) => entry(failed(file, failure)),
    end: () => '\n]}\n',
  };
}

/** JSON Lines. Each line is self-contained, so runs can be resumed and concatenated. */
function jsonLinesWriter(head: ExportHead): ResultWriter {
  return {
    begin: '',
    result: (result) => `${toJsonLine(toExportedFile(result), head)}\n`,
    failure: (file, failure) => `${toJsonLine(failed(file, failure), head)}\n`,
    end: () => '',
  };
}

/** A table of the CSV export. */
const csvWriter =
  (table: CsvTableName) =>
  ({ labelSet }: ExportHead): ResultWriter => {
    const lines = (rows: readonly string[]): string => rows.map((row) => `${row}\r\n`).join('');
    return {
      begin: lines([csvHeader(table, labelSet)]),
      result: (result) => lines(csvRows(table, result, labelSet)),
      failure: (file, failure) => lines(csvFailure(table, failed(file, failure), labelSet)),
      end: () => '',
    };
  };

/** The writer of each text format. */
export const resultWriters: Readonly<Record<TextFormat, (head: ExportHead) => ResultWriter>> = {
  json: jsonWriter,
  jsonl: jsonLinesWriter,
  csv: csvWriter('csv'),
  summary: csvWriter('summary'),
  hops: csvWriter('hops'),
};
