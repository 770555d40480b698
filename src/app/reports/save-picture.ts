import type { PictureFormat } from '#app/charts/canvas/picture.ts';
import type { DescribedChart } from '#app/charts/statistics/chart-spec.ts';
import { download } from '#app/export/exports.ts';
import type { ExportFile } from '#app/export/export-request.ts';

/** A chart of a report with the texts of its image. */
export interface NamedChart {
  /** File name without prefix and extension, such as `calibration`. */
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly chart: DescribedChart;
}

/** Saves a chart; returns false if the browser cannot create the image. */
export type SavePicture = (chart: NamedChart, format: PictureFormat) => Promise<boolean>;

const width = 720;

/** A chart as a file. Loads the drawing code on demand. Rejects if the browser cannot create the image. */
async function fileOf(
  { id, title, unit, chart }: NamedChart,
  format: PictureFormat,
  source: string,
): Promise<ExportFile> {
  const [{ pictureFile }, { chartPicture }] = await Promise.all([
    import('#app/charts/canvas/picture.ts'),
    import('#app/charts/statistics/chart-picture.ts'),
  ]);
  const blob = await pictureFile({ title, unit, source, ...chartPicture(chart, width) }, format);
  return { name: `undertone-${id}.${format}`, blob };
}

/** Charts in both formats, in one folder. @param source shown in each image as the origin of its data */
export async function chartFiles(charts: Iterable<NamedChart>, source: string): Promise<ExportFile[]> {
  const files: ExportFile[] = [];
  for (const chart of charts) {
    for (const format of ['png', 'svg'] as const) files.push(await fileOf(chart, format, source));
  }
  return files.map(({ name, blob }) => ({ name: `charts/${name}`, blob }));
}

/** Creates a function that downloads a chart. @param source called on each save */
export function createPictureSaver(source: () => string): SavePicture {
  return async (chart, format) => {
    try {
      const file = await fileOf(chart, format, source());
      download(file.name, file.blob);
      return true;
    } catch {
      return false;
    }
  };
}
