import type { PictureFormat } from '#app/charts/canvas/picture.ts';
import type { DescribedChart } from '#app/charts/statistics/chart-spec.ts';
import { download } from '#app/export/exports.ts';
import type { ExportFile } from '#app/export/export-request.ts';

/** A chart of a report with what its picture says besides. */
export interface NamedChart {
  /** What its file is called: `calibration`. */
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly chart: DescribedChart;
}

/** Saves a chart; answers false where the browser cannot turn it into a picture. */
export type SavePicture = (chart: NamedChart, format: PictureFormat) => Promise<boolean>;

const width = 720;

/** A chart as a file. What draws it comes when somebody asks for it. Rejects where the browser cannot make the picture. */
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

/** Charts in both formats, in a folder. @param source where the numbers come from, as the pictures say it */
export async function chartFiles(charts: Iterable<NamedChart>, source: string): Promise<ExportFile[]> {
  const files: ExportFile[] = [];
  for (const chart of charts) {
    for (const format of ['png', 'svg'] as const) files.push(await fileOf(chart, format, source));
  }
  return files.map(({ name, blob }) => ({ name: `charts/${name}`, blob }));
}

/** What hands pictures to the browser as downloads. @param source asked when one is saved */
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
