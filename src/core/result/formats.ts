import type { AnswerRule } from './answer.ts';
import { csvTables, toCsv } from './csv.ts';
import type { CsvTableName } from './csv.ts';
import type { FileResult } from './export.ts';
import { toAudacityLabels } from './formats/audacity.ts';
import { toChapterMarks } from './formats/chapters.ts';
import { toElan } from './formats/elan.ts';
import { createUniquePaths, safePath, stemsOf } from './formats/files.ts';
import { toTextGrid } from './formats/text-grid.ts';
import { toWebVtt } from './formats/web-vtt.ts';
import { toExportedFile, toJsonExport } from './json.ts';
import type { ExportedFailure } from './json.ts';

/** The export formats, in the order they are offered. */
export const resultFormats = [
  'csv',
  'summary',
  'hops',
  'json',
  'textgrid',
  'elan',
  'audacity',
  'webvtt',
  'chapters',
] as const;
export type ResultFormat = (typeof resultFormats)[number];

/** Contents of an export besides the results. */
export interface ExportContext {
  readonly modelId: string;
  readonly rule: AnswerRule;
  /** Recordings that could not be analysed. JSON and the table of files list them. */
  readonly failures?: readonly ExportedFailure[];
  /** ISO 8601 date with time, for formats that have one. */
  readonly writtenAt: string;
}

/** A text file to save. */
export interface TextFile {
  /** Relative path with `/` between folders; valid on every system, and unique within the export. */
  readonly path: string;
  readonly mediaType: string;
  readonly text: string;
}

/** One text for all recordings, or one per recording. */
type Writer =
  | {
      readonly isTable: true;
      /** Whether it also lists failed files. */
      readonly tellsFailures: boolean;
      readonly write: (results: readonly FileResult[], context: ExportContext) => string;
    }
  | { readonly isTable: false; readonly write: (result: FileResult, context: ExportContext) => string };

interface FormatFacts {
  readonly ending: string;
  readonly mediaType: string;
}

function writeJson(results: readonly FileResult[], { modelId, rule, failures = [] }: ExportContext): string {
  const files = [...results.map(toExportedFile), ...failures];
  return `${JSON.stringify(toJsonExport(files, { model: modelId, ...rule }), null, 2)}\n`;
}

const csvFacts = (table: CsvTableName): FormatFacts & Writer => ({
  ending: table === 'csv' ? '.csv' : `.${table}.csv`,
  mediaType: 'text/csv',
  isTable: true,
  tellsFailures: csvTables[table].hasFailures,
  write: (results, { failures, rule }) => toCsv(table, results, rule.labelSet, failures),
});

/** Endings, media types and writers; all texts are UTF-8. */
export const formatFacts: Readonly<Record<ResultFormat, FormatFacts & Writer>> = {
  csv: csvFacts('csv'),
  summary: csvFacts('summary'),
  hops: csvFacts('hops'),
  json: { ending: '.json', mediaType: 'application/json', isTable: true, tellsFailures: true, write: writeJson },
  textgrid: { ending: '.TextGrid', mediaType: 'text/plain', isTable: false, write: toTextGrid },
  elan: {
    ending: '.eaf',
    mediaType: 'application/xml',
    isTable: false,
    write: (result, { rule, writtenAt }) => toElan(result, rule.labelSet, writtenAt),
  },
  audacity: { ending: '.labels.txt', mediaType: 'text/plain', isTable: false, write: toAudacityLabels },
  webvtt: { ending: '.vtt', mediaType: 'text/vtt', isTable: false, write: toWebVtt },
  chapters: { ending: '.chapters.vtt', mediaType: 'text/vtt', isTable: false, write: toChapterMarks },
};

/**
 * The paths in an export of these recordings, one list per format in the order of `formats`. A table and a single
 * recording are named `name`; several recordings keep their own names and folders.
 */
export function exportPaths(
  formats: readonly ResultFormat[],
  files: readonly string[],
  name: string,
): readonly (readonly string[])[] {
  const unique = createUniquePaths();
  const stems = files.length === 1 ? [safePath(name)] : stemsOf(files);
  return formats.map((format) => {
    const { isTable, ending } = formatFacts[format];
    return (isTable ? [safePath(name)] : stems).map((stem) => unique(stem + ending));
  });
}

/** Results as text files. Without results, only the files that list failures. */
export function exportTexts(
  formats: readonly ResultFormat[],
  results: readonly FileResult[],
  name: string,
  context: ExportContext,
): readonly TextFile[] {
  const files = results.map(({ file }) => file);
  return exportPaths(formats, files, name).flatMap((paths, i): readonly TextFile[] => {
    const format = formats[i];
    if (!format) return [];
    const { mediaType, ...writer } = formatFacts[format];
    if (!writer.isTable)
      return results.map((result, at) => ({ path: paths[at] ?? '', mediaType, text: writer.write(result, context) }));
    const isEmpty = results.length === 0 && !(writer.tellsFailures && context.failures?.length);
    return isEmpty ? [] : [{ path: paths[0] ?? '', mediaType, text: writer.write(results, context) }];
  });
}
