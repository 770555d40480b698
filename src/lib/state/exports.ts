import { fail, ok } from '#core/errors.ts';
import type { Failure, Result } from '#core/errors.ts';
import { exportTexts } from '#core/result/formats.ts';
import type { ExportContext, ResultFormat } from '#core/result/formats.ts';
import { createUniquePaths, safePath, withoutEnding } from '#core/result/formats/files.ts';
import type { FileResult } from '#core/result/export.ts';
import type { AnswerRule } from '#core/result/answer.ts';
import { words } from '../words/index.ts';

/** A file to be saved; the name may hold folders, parted by `/`. */
export interface ExportFile {
  readonly name: string;
  readonly blob: Blob;
}

/** Further files that a page can add, such as pictures of its charts; made only when they are wanted. */
export interface ExportExtra {
  readonly id: string;
  /** What they are, in a few words. */
  readonly name: string;
  readonly note: string;
  readonly files: () => Promise<readonly ExportFile[]>;
}

/** Something that can be exported: one recording, a session, everything on the page. */
export interface ExportSource {
  readonly id: string;
  /** "This file", "All 12 files"; read only where there are several to choose from. */
  readonly name: string;
  /** What the zip and the tables are called, without ending. */
  readonly baseName: string;
  /** Left out where only `extras` are offered. */
  readonly results?: () => readonly FileResult[];
  readonly extras?: readonly ExportExtra[];
}

export type Packing = 'zip' | 'single';

/** What a person chose in the export dialog. */
export interface ExportRequest {
  readonly source: ExportSource;
  readonly formats: readonly ResultFormat[];
  /** Ids of the extras ticked. */
  readonly extras: readonly string[];
  readonly packing: Packing;
}

/** What an export of one recording is called: its name without folders and ending. */
export function baseNameOf(path: string): string {
  return withoutEnding(safePath(path)).replace(/^.*\//, '');
}

/** What the files say of the model and its rule, as of now. */
export function exportContext(
  modelId: string,
  rule: AnswerRule,
  failed: readonly { readonly file: string; readonly failure: Failure }[] = [],
): ExportContext {
  const failures = failed.map(({ file, failure: { code } }) => ({
    file,
    error: { code, message: words.failures[code].title },
  }));
  return { modelId, rule, failures, writtenAt: new Date().toISOString() };
}

/** Makes every file of a request, with names that are safe and unlike each other. */
export async function exportedFiles(request: ExportRequest, context: ExportContext): Promise<readonly ExportFile[]> {
  const { source, formats } = request;
  const texts = exportTexts(formats, source.results?.() ?? [], source.baseName, context);
  const unique = createUniquePaths();
  const files = texts.map(({ path, mediaType, text }) => ({
    name: unique(path),
    blob: new Blob([text], { type: `${mediaType};charset=utf-8` }),
  }));
  for (const extra of source.extras?.filter(({ id }) => request.extras.includes(id)) ?? [])
    for (const { name, blob } of await extra.files()) files.push({ name: unique(safePath(name)), blob });
  return files;
}

/**
 * Makes what was asked for and hands it to the browser as one or several downloads.
 * @returns the names under which it was saved, or `export/empty`, `export/failed`
 */
export async function saveExport(request: ExportRequest, context: ExportContext): Promise<Result<readonly string[]>> {
  try {
    const files = await exportedFiles(request, context);
    if (files.length === 0) return fail('export/empty');
    return ok(await saveFiles(files, request.source.baseName, request.packing));
  } catch (error) {
    return fail('export/failed', String(error));
  }
}

/** Single files are saved under their names without folders; a zip keeps the folders. */
async function saveFiles(files: readonly ExportFile[], baseName: string, packing: Packing): Promise<readonly string[]> {
  if (packing === 'zip' && files.length > 1) {
    const { zipOf } = await import('./zip.ts');
    const name = `${safePath(baseName).replaceAll('/', ' ')}.zip`;
    download(name, await zipOf(files));
    return [name];
  }
  const unique = createUniquePaths();
  const names: string[] = [];
  for (const { name, blob } of files) {
    const flat = unique(name.slice(name.lastIndexOf('/') + 1));
    // A browser drops downloads that are asked for all in the same moment.
    if (names.length > 0) await new Promise((resolve) => setTimeout(resolve, betweenDownloadsMs));
    download(flat, blob);
    names.push(flat);
  }
  return names;
}

const betweenDownloadsMs = 200;

/** Hands a file to the browser as a download. */
export function download(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has taken its own hold of the blob by the next minute.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
