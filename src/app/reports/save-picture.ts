import type { PictureFormat } from '#app/charts/canvas/picture.ts';
import { svgPng, svgText } from '#app/charts/statistics/svg-picture.ts';
import { download } from '#app/export/exports.ts';
import type { ExportFile } from '#app/export/export-request.ts';

/** Saves a drawing under a name; returns false if the browser cannot create the image. */
export type SavePicture = (svg: SVGSVGElement, format: PictureFormat, name: string) => Promise<boolean>;

/** A drawing as a file. Rejects if the browser cannot create the image. */
async function pictureFile(svg: SVGSVGElement, format: PictureFormat, name: string): Promise<ExportFile> {
  const blob = format === 'png' ? await svgPng(svg) : new Blob([svgText(svg)], { type: 'image/svg+xml' });
  return { name: `undertone-${name}.${format}`, blob };
}

/** All named drawings (`data-picture-name`) within an element, in both formats, in one folder. */
export async function allPictures(within: Element): Promise<ExportFile[]> {
  const files: ExportFile[] = [];
  for (const panel of within.querySelectorAll<HTMLElement>('[data-picture-name]')) {
    const svg = panel.querySelector<SVGSVGElement>('svg[data-picture]');
    for (const format of ['png', 'svg'] as const) {
      if (svg) files.push(await pictureFile(svg, format, panel.dataset['pictureName'] ?? ''));
    }
  }
  return files.map(({ name, blob }) => ({ name: `charts/${name}`, blob }));
}

/** Downloads the image of one chart; returns false if that failed. */
export async function savePicture(svg: SVGSVGElement, format: PictureFormat, name: string): Promise<boolean> {
  try {
    const file = await pictureFile(svg, format, name);
    download(file.name, file.blob);
    return true;
  } catch {
    return false;
  }
}
