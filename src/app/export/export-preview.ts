import type { FileResult } from '#core/result/export.ts';
import { exportPaths } from '#core/result/formats.ts';
import { safePath } from '#core/result/formats/files.ts';
import type { ExportRequest, ExportSource } from './export-request.ts';
import { count } from '#app/words/format.ts';
import { words } from '#app/words/index.ts';

/** Preview of an export. */
export interface ExportPreview {
  readonly canSave: boolean;
  /** Whether the export has more than one file, or an unknown number. */
  readonly isMany: boolean;
  readonly sentence: string;
}

/** Describes what the current choice would save, or why it would save nothing. */
export function previewOf(
  source: ExportSource | undefined,
  results: readonly FileResult[],
  { formats, extras, packing }: Omit<ExportRequest, 'source'>,
): ExportPreview {
  const said = words.exports;
  const isEmpty = !source || (results.length === 0 && !source.extras?.length);
  if (isEmpty) return { canSave: false, isMany: false, sentence: said.nothing };
  const names = results.map(({ file }) => file);
  const paths = results.length > 0 ? exportPaths(formats, names, source.baseName).flat() : [];
  const isMany = paths.length > 1 || extras.length > 0;
  if (!isMany && paths.length === 0) return { canSave: false, isMany, sentence: said.chooseFormat };
  return { canSave: true, isMany, sentence: [sentence(), ...warning()].join(' ') };

  function sentence(): string {
    if (isMany && packing === 'zip') return said.savesZip(`${safePath(source?.baseName ?? '')}.zip`);
    if (extras.length > 0) return said.savesSeveral;
    return isMany ? said.savesMany(count(paths.length)) : said.saves(paths[0] ?? '');
  }
  function warning(): readonly string[] {
    return results.length > 0 && results.every(({ segments }) => segments.length === 0) ? [said.noSegments] : [];
  }
}
