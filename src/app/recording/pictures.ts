import type { PictureRequest, PictureContext } from './picture-request.ts';
import type { PictureFormat } from '#app/charts/canvas/picture.ts';
import { words } from '#app/words/index.ts';
import { baseNameOf, download } from '#app/export/exports.ts';
import type { ExportExtra } from '#app/export/export-request.ts';
import type { OverviewRow } from './overview-row.ts';
import type { SoundReport } from './sound-report.ts';

/** The drawing code is loaded on demand. */
const loadDrawing = () => import('./drawn-pictures.ts');

/**
 * Saves a chart of a recording, named after the recording.
 * @returns false if the browser could not create the image, for example because it is too large
 */
export function saveChart(report: SoundReport, request: PictureRequest, context: PictureContext): Promise<boolean> {
  const name = `${baseNameOf(report.result.file)} ${request.chart}.${request.format}`;
  return saved(name, async () => {
    const { soundPicture, pictureFile } = await loadDrawing();
    return pictureFile(soundPicture(report, request, context), request.format);
  });
}

/** Saves the timelines of several files as one image; returns like `saveChart`. */
export function saveStrips(
  rows: readonly OverviewRow[],
  format: PictureFormat,
  context: PictureContext,
): Promise<boolean> {
  return saved(`undertone files.${format}`, async () => {
    const { pictureFile, stripsPicture } = await loadDrawing();
    return pictureFile(stripsPicture(rows, context), format);
  });
}

async function saved(name: string, makePicture: () => Promise<Blob>): Promise<boolean> {
  try {
    download(name, await makePicture());
    return true;
  } catch {
    return false;
  }
}

/** Extra export options: images of all charts. */
export function pictureExtras(
  reports: readonly (() => SoundReport)[],
  context: PictureContext,
): readonly ExportExtra[] {
  const said = words.files.pictureExtras;
  return (['png', 'svg'] as const).map((format) => ({
    id: format,
    name: said[format].name,
    note: said[format].note,
    files: async () => (await loadDrawing()).chartFiles(reports, format, context),
  }));
}
