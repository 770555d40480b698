import type { Chart, Plugin } from 'chart.js';
import type { Palette } from '#app/ui/palette.ts';
import type { Brush } from '../canvas/brush.ts';
import { drawMark } from '../canvas/mark.ts';
import type { AnswerAxis, ChartSpec } from './chart-spec.ts';
import { hidesNames, nameIndentPx, namePx } from './configuration.ts';

/** The current chart and its colours. */
export interface Drawn {
  readonly spec: ChartSpec;
  readonly palette: Palette;
}

const markSizePx = 12;
const smallestPx = 8;
/** Narrower cells use a smaller font. */
const smallCellPx = 34;

/** A Chart.js plugin that draws symbols and names of answers, the title of the y axis, and text labels. */
export function chartWords(drawn: () => Drawn): Plugin {
  return {
    id: 'words',
    afterDraw(chart) {
      const { spec, palette } = drawn();
      const context = chart.ctx as Brush;
      context.save();
      context.textBaseline = 'middle';
      if ('answers' in spec.y) drawRows(chart, spec.y, palette);
      if ('answers' in spec.x) drawColumns(chart, spec.x, palette);
      if ('title' in spec.y && spec.y.title !== '') {
        context.font = `11px ${palette.font}`;
        context.textAlign = 'left';
        context.fillStyle = palette.inkSoft;
        context.fillText(spec.y.title, 0, 7);
      }
      drawNotes(chart, spec, palette);
      context.restore();
    },
  };
}

function drawRows(chart: Chart, axis: AnswerAxis, palette: Palette): void {
  const context = chart.ctx as Brush;
  const isBare = hidesNames(axis, chart.width);
  context.font = `${namePx}px ${palette.font}`;
  context.textAlign = 'left';
  axis.answers.forEach(({ answer, name }, i) => {
    const y = chart.scales['y']?.getPixelForValue(i) ?? 0;
    drawMark({ context, palette }, answer, 0, y - markSizePx / 2, markSizePx);
    context.fillStyle = palette.ink;
    if (!isBare) context.fillText(name, nameIndentPx, y + 0.5);
  });
}

function drawColumns(chart: Chart, axis: AnswerAxis, palette: Palette): void {
  const context = chart.ctx as Brush;
  const isBare = hidesNames(axis, chart.width);
  context.font = `12px ${palette.font}`;
  context.textAlign = 'center';
  // All names have the size at which the longest word fits.
  const widest = Math.max(
    ...axis.answers.flatMap(({ name }) => name.split(' ')).map((word) => context.measureText(word).width),
  );
  const room = ((chart.chartArea.right - chart.chartArea.left) / axis.answers.length - 4) / widest;
  const sizePx = Math.max(smallestPx, Math.min(12, 12 * room));
  context.font = `${sizePx.toFixed(1)}px ${palette.font}`;
  axis.answers.forEach(({ answer, name }, i) => {
    const x = chart.scales['x']?.getPixelForValue(i) ?? 0;
    drawMark({ context, palette }, answer, x - markSizePx / 2, 6, markSizePx);
    context.fillStyle = palette.ink;
    if (isBare) return;
    const words = name.split(' ');
    words.forEach((word, line) => context.fillText(word, x, 31 + (line - (words.length - 1) / 2) * (sizePx + 1)));
  });
}

function drawNotes(chart: Chart, { notes = [] }: ChartSpec, palette: Palette): void {
  const context = chart.ctx as Brush;
  const { x: across, y: down } = chart.scales;
  if (!across || !down) return;
  for (const { x, y, shift = [0, 0], text, ink, align, sizePx, weight, roomX } of notes) {
    const roomPx = roomX === undefined ? Infinity : across.getPixelForValue(roomX) - across.getPixelForValue(0);
    const size = roomPx < smallCellPx ? Math.min(10, sizePx) : sizePx;
    context.font = `${weight ? `${weight} ` : ''}${size}px ${palette.font}`;
    context.textAlign = align;
    context.fillStyle = palette[ink];
    context.fillText(text, across.getPixelForValue(x) + shift[0], down.getPixelForValue(y) + shift[1]);
  }
}
