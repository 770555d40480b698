import { exportTexts } from '#core/result/formats.ts';
import type { ExportContext } from '#core/result/formats.ts';
import { createUniquePaths, safePath } from '#core/result/formats/files.ts';
import type { ExportFile, ExportRequest } from './export-request.ts';
import { extrasOf } from './parquet.ts';

/** Creates all files of a request, with safe and unique names. */
export async function exportedFiles(request: ExportRequest, context: ExportContext): Promise<readonly ExportFile[]> {
  const { source, formats } = request;
  const texts = exportTexts(formats, source.results?.() ?? [], source.baseName, context);
  const unique = createUniquePaths();
  const files = texts.map(({ path, mediaType, text }) => ({
    name: unique(path),
    blob: new Blob([text], { type: `${mediaType};charset=utf-8` }),
  }));
  for (const extra of extrasOf(source).filter(({ id }) => request.extras.includes(id)))
    for (const { name, blob } of await extra.files(context)) files.push({ name: unique(safePath(name)), blob });
  return files;
}

/** The files to save: one ZIP with their folders, or separate files without them. */
export async function packed(
  files: readonly ExportFile[],
  { source, packing }: Pick<ExportRequest, 'source' | 'packing'>,
): Promise<readonly ExportFile[]> {
  if (packing === 'zip' && files.length > 1) {
    const { zipOf } = await import('./zip.ts');
    return [{ name: `${safePath(source.baseName).replaceAll('/', ' ')}.zip`, blob: await zipOf(files) }];
  }
  const unique = createUniquePaths();
  return files.map(({ name, blob }) => ({ name: unique(name.slice(name.lastIndexOf('/') + 1)), blob }));
}
