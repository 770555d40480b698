import type { ExportRequest } from './export-request.ts';
import { fail, ok } from '#core/errors.ts';
import type { Failure, Result } from '#core/errors.ts';
import type { ExportContext } from '#core/result/formats.ts';
import { safePath, withoutEnding } from '#core/result/formats/files.ts';
import type { AnswerRule } from '#core/result/answer.ts';
import { words } from '#app/words/index.ts';

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

const betweenDownloadsMs = 200;

/**
 * Makes what was asked for and hands it to the browser as one or several downloads.
 * @returns the names under which it was saved, or `export/empty`, `export/failed`
 */
export async function saveExport(request: ExportRequest, context: ExportContext): Promise<Result<readonly string[]>> {
  try {
    // The writers of the formats come when somebody exports.
    const { exportedFiles, packed } = await import('./export-files.ts');
    const files = await packed(await exportedFiles(request, context), request);
    if (files.length === 0) return fail('export/empty');
    for (const [i, { name, blob }] of files.entries()) {
      // A browser drops downloads that are asked for all in the same moment.
      if (i > 0) await new Promise((resolve) => setTimeout(resolve, betweenDownloadsMs));
      download(name, blob);
    }
    return ok(files.map(({ name }) => name));
  } catch (error) {
    return fail('export/failed', String(error));
  }
}

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
