import type { Answer } from '#core/classifier/labels.ts';
import { readPalette } from '#app/ui/palette.ts';
import type { Ink, Palette } from '#app/ui/palette.ts';
import { drawMark } from './mark.ts';
import type { Scene } from './scene.ts';
import { SvgBrush } from './svg-brush.ts';

export type PictureFormat = 'png' | 'svg';

/** A legend entry: the symbol of an answer or a line style. */
export type LegendItem =
  | { readonly name: string; readonly answer: Answer }
  | {
      readonly name: string;
      readonly line: { readonly ink: Ink; readonly widthPx: number; readonly dash: readonly number[] };
    };

/** A chart as a standalone image file. */
export interface Picture {
  readonly title: string;
  /** Axes and their units. */
  readonly unit: string;
  /** Source of the data: file and model. */
  readonly source: string;
  /** Symbols, colours and lines that the chart itself does not label. */
  readonly legend: readonly LegendItem[];
  /** Size of the chart alone, in CSS pixels. */
  readonly width: number;
  readonly height: number;
  draw(scene: Scene): void;
}

const margin = 28;
const titleHeight = 52;
const legendRow = 24;
const sourceHeight = 30;
const markPx = 12;
const linePx = 28;
/** PNG pixels per CSS pixel, for sharp prints. */
const sharpest = 2;
/** Size limit of browser canvases. */
const maxSidePx = 16_000;

/**
 * Draws a chart with title, legend and source into an image file. Always uses the light theme, for paper and slides.
 */
export async function pictureFile(picture: Picture, format: PictureFormat): Promise<Blob> {
  const palette = readPalette(document.documentElement, 'light');
  // A font face that the page has not used yet may not be loaded.
  await Promise.all(['13px', '600 17px'].map((size) => document.fonts.load(`${size} ${palette.font}`))).catch(() => []);
  const width = picture.width + 2 * margin;
  const nRows = legendRows(picture, palette);
  const height = margin + titleHeight + picture.height + nRows * legendRow + sourceHeight + margin / 2;
  if (format === 'svg') {
    const brush = new SvgBrush();
    drawPicture({ context: brush, width, height, palette }, picture);
    return new Blob([await brush.document(width, height, `${picture.title}. ${picture.unit}`)], {
      type: 'image/svg+xml',
    });
  }
  const density = Math.min(sharpest, maxSidePx / height);
  const canvas = new OffscreenCanvas(Math.ceil(density * width), Math.ceil(density * height));
  const context = canvas.getContext('2d');
  if (!context) throw new Error('The browser gives no canvas to draw on.');
  context.scale(density, density);
  drawPicture({ context, width, height, palette }, picture);
  return canvas.convertToBlob({ type: 'image/png' });
}

function drawPicture(scene: Scene, picture: Picture): void {
  const { context, palette, width, height } = scene;
  context.fillStyle = palette.panel;
  context.fillRect(0, 0, width, height);
  context.textAlign = 'left';
  context.textBaseline = 'alphabetic';
  context.fillStyle = palette.ink;
  context.font = `600 17px ${palette.font}`;
  context.fillText(fitted(scene, picture.title, picture.width), margin, margin + 12);
  context.fillStyle = palette.inkSoft;
  context.font = `12px ${palette.font}`;
  context.fillText(fitted(scene, picture.unit, picture.width), margin, margin + 32);

  context.save();
  context.translate(margin, margin + titleHeight);
  picture.draw({ ...scene, width: picture.width, height: picture.height });
  context.restore();

  let [x, y] = [margin, margin + titleHeight + picture.height + 6];
  for (const item of picture.legend) {
    const itemWidth = legendWidth(scene, item);
    if (x > margin && x + itemWidth > margin + picture.width) [x, y] = [margin, y + legendRow];
    drawLegendItem(scene, item, x, y);
    x += itemWidth;
  }
  context.fillStyle = palette.inkFaint;
  context.font = `11px ${palette.font}`;
  context.textAlign = 'left';
  context.textBaseline = 'alphabetic';
  context.fillText(fitted(scene, picture.source, picture.width), margin, height - margin / 2 - 6);
}

function drawLegendItem(scene: Scene, item: LegendItem, x: number, y: number): void {
  const { context, palette } = scene;
  if ('answer' in item) drawMark(scene, item.answer, x, y + 4, markPx);
  else {
    const { ink, widthPx, dash } = item.line;
    context.save();
    context.strokeStyle = palette[ink];
    context.lineWidth = widthPx;
    context.setLineDash([...dash]);
    context.beginPath();
    context.moveTo(x, y + 10);
    context.lineTo(x + linePx, y + 10);
    context.stroke();
    context.restore();
  }
  context.fillStyle = palette.inkSoft;
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  context.fillText(item.name, x + signWidth(item), y + 10);
}

/** Width of the symbol or line sample, with the gap after it. */
function signWidth(item: LegendItem): number {
  return ('answer' in item ? markPx : linePx) + 6;
}

function legendWidth({ context, palette }: Pick<Scene, 'context' | 'palette'>, item: LegendItem): number {
  context.font = `12px ${palette.font}`;
  return signWidth(item) + context.measureText(item.name).width + 20;
}

function legendRows({ legend, width }: Picture, palette: Palette): number {
  if (legend.length === 0) return 0;
  const context = new SvgBrush();
  let [rows, x] = [1, 0];
  for (const item of legend) {
    const itemWidth = legendWidth({ context, palette }, item);
    if (x > 0 && x + itemWidth > width) [rows, x] = [rows + 1, 0];
    x += itemWidth;
  }
  return rows;
}

/** Truncates a text to a width with an ellipsis. */
function fitted({ context }: Scene, text: string, width: number): string {
  if (context.measureText(text).width <= width) return text;
  let n = text.length;
  while (n > 0 && context.measureText(`${text.slice(0, n)}…`).width > width) n--;
  return `${text.slice(0, n)}…`;
}
