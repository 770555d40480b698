import type { FileResult } from '#core/result/export.ts';
import { drawTimeAxis, timeTicks, xOf } from './axis.ts';
import type { TimeSpan } from './axis.ts';
import { drawMark } from './mark.ts';
import type { Scene } from './scene.ts';
import { drawStrip } from './strip.ts';

const rowHeight = 34;
const stripHeight = 22;
const nameWidth = 220;
const axisHeight = 24;

/** Preferred height of the strips in pixels. */
export function stripsHeight(nFiles: number): number {
  return nFiles * rowHeight + axisHeight;
}

/** The shared time range: the length of the longest file. */
export function commonView(results: readonly { readonly durationS: number }[]): TimeSpan {
  return { startS: 0, endS: results.reduce((longest, { durationS }) => Math.max(longest, durationS), 0.01) };
}

/** Draws one strip per file on a shared time axis, each with the file name and the symbol of its overall answer. */
export function drawStrips(scene: Scene, results: readonly FileResult[]): void {
  const { context, palette, width } = scene;
  const view = commonView(results);
  const box = { left: nameWidth, top: 0, width: width - nameWidth - 4, height: results.length * rowHeight };
  results.forEach(({ file, answer, segments, durationS }, i) => {
    const top = i * rowHeight + (rowHeight - stripHeight) / 2;
    drawMark(scene, answer, 0, top + stripHeight / 2 - 6, 12);
    context.font = `12px ${palette.font}`;
    context.textAlign = 'left';
    context.textBaseline = 'middle';
    context.fillStyle = palette.ink;
    context.fillText(tail(scene, file, nameWidth - 36), 20, top + stripHeight / 2);
    context.fillStyle = palette.sunken;
    context.fillRect(box.left, top, xOf(durationS, view, box) - box.left, stripHeight);
    drawStrip(scene, { ...box, top, height: stripHeight }, segments, view);
  });
  drawTimeAxis(scene, box, view, timeTicks(view, box.width / 90), '');
}

/** The end of a path, which distinguishes the files of a folder. */
function tail({ context }: Scene, text: string, width: number): string {
  if (context.measureText(text).width <= width) return text;
  let from = 0;
  while (from < text.length && context.measureText(`…${text.slice(from)}`).width > width) from++;
  return `…${text.slice(from)}`;
}
