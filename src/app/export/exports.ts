import type { ExportRequest } from './export-request.ts';
import { fail, ok } from '#app/words/errors.ts';
import type { Failure, Result } from '#app/words/errors.ts';
import type { ExportContext } from '#core/result/formats.ts';
import { safePath, withoutEnding } from '#core/result/formats/files.ts';
import type { AnswerRule } from '#core/result/answer.ts';
import { failureWords } from '#app/words/failure-words.ts';

/** Export name of a recording: its file name without folders and extension. */
export function baseNameOf(path: string): string {
  return withoutEnding(safePath(path)).replace(/^.*\//, '');
}

/** Metadata about the model and the answer rule, as of now. */
export function exportContext(
  modelId: string,
  rule: AnswerRule,
  failed: readonly { readonly file: string; readonly failure: Failure }[] = [],
): ExportContext {
  const failures = failed.map(({ file, failure }) => ({
    file,
    error: { code: failure.code, message: failureWords(failure).title },
  }));
  return { modelId, rule, failures, writtenAt: new Date().toISOString() };
}

const betweenDownloadsMs = 200;

/**
 * Creates the requested files and starts one or more downloads.
 * @returns the names of the saved files, or `export/empty`, `export/failed`
 */
export async function saveExport(request: ExportRequest, context: ExportContext): Promise<Result<readonly string[]>> {
  try {
    // The format writers are loaded on demand.
    const { exportedFiles, packed } = await import('./export-files.ts');
    const files = await packed(await exportedFiles(request, context), request);
    if (files.length === 0) return fail('export/empty');
    for (const [i, { name, blob }] of files.entries()) {
      // Browsers drop downloads that start at the same moment.
      if (i > 0) await new Promise((resolve) => setTimeout(resolve, betweenDownloadsMs));
      download(name, blob);
    }
    return ok(files.map(({ name }) => name));
  } catch (error) {
    return fail('export/failed', String(error));
  }
}

/** Starts the download of a file. */
export function download(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // By then, the download holds its own reference to the blob.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
