import { figure } from '#app/words/format.ts';
import { drawValueAxis, line } from './axis.ts';
import type { TimeSpan } from './axis.ts';
import type { Brush } from './brush.ts';
import type { Columns } from './columns.ts';
import { columnsFor } from './detail.ts';
import type { Box, Scene } from './scene.ts';

const scales = [0.02, 0.05, 0.1, 0.2, 0.5, 1];

/** The smallest round amplitude that covers the view: quiet audio is scaled up, and the axis shows by how much. */
export function amplitudeScale(columns: Columns, view: TimeSpan): number {
  const peak = peakIn(columns, view);
  return scales.find((scale) => peak <= scale) ?? 1;
}

/** Maximum amplitude in view, relative to full scale. */
export function peakIn(all: Columns, view: TimeSpan): number {
  let peak = 0;
  const columns = columnsFor(all, view, 1000);
  const [from, to] = columnsIn(columns, view);
  for (let i = from; i < to; i++) {
    const at = 2 * (i % columns.capacity);
    peak = Math.max(peak, -(columns.envelope[at] ?? 0), columns.envelope[at + 1] ?? 0);
  }
  return peak;
}

/** Index range (end exclusive) of the available columns in a view. */
export function columnsIn(columns: Columns, view: TimeSpan): readonly [number, number] {
  const from = Math.max(columns.first, Math.floor(view.startS / columns.columnS));
  const to = Math.min(columns.end, Math.ceil(view.endS / columns.columnS));
  return [from, Math.max(from, to)];
}

/** Draws the minimum and maximum sample per pixel, with an amplitude axis relative to full scale. */
export function drawWaveform(scene: Scene, box: Box, columns: Columns, view: TimeSpan, scale: number): void {
  const { context, palette } = scene;
  drawValueAxis(
    scene,
    box,
    [
      { at: 1, label: figure(scale) },
      { at: 0.5, label: '0' },
      { at: 0, label: figure(-scale) },
    ],
    false,
  );
  const middle = box.top + box.height / 2;
  context.strokeStyle = palette.hairline;
  line(context, box.left, middle, box.left + box.width, middle);
  context.fillStyle = palette.ink;
  fillWave(context, box, columns, view, scale);
}

/** Fills the minimum and maximum sample per pixel, without axis, in the current colour of the brush. */
export function fillWave(context: Brush, box: Box, all: Columns, view: TimeSpan, scale: number): void {
  const columns = columnsFor(all, view, box.width);
  const middle = box.top + box.height / 2;
  const [from, to] = columnsIn(columns, view);
  if (to <= from) return;
  const perPixel = (view.endS - view.startS) / columns.columnS / box.width;
  const half = box.height / 2 / scale;
  context.beginPath();
  if (perPixel >= 1) {
    for (let x = 0; x < box.width; x++) {
      const left = view.startS / columns.columnS + x * perPixel;
      const begin = Math.max(from, Math.floor(left));
      const end = Math.min(to, Math.max(Math.floor(left) + 1, Math.floor(left + perPixel)));
      if (begin >= end) continue;
      let [low, high] = [Infinity, -Infinity];
      for (let i = begin; i < end; i++) {
        const at = 2 * (i % columns.capacity);
        low = Math.min(low, columns.envelope[at] ?? 0);
        high = Math.max(high, columns.envelope[at + 1] ?? 0);
      }
      bar(context, box.left + x, 1, middle, low * half, high * half, box.height / 2);
    }
  } else {
    const width = 1 / perPixel;
    for (let i = from; i < to; i++) {
      const at = 2 * (i % columns.capacity);
      const x = box.left + (i - view.startS / columns.columnS) * width;
      const [x0, x1] = [Math.max(box.left, x), Math.min(box.left + box.width, x + width)];
      bar(
        context,
        x0,
        x1 - x0,
        middle,
        (columns.envelope[at] ?? 0) * half,
        (columns.envelope[at + 1] ?? 0) * half,
        box.height / 2,
      );
    }
  }
  context.fill();
}

function bar(context: Brush, x: number, width: number, middle: number, low: number, high: number, limit: number): void {
  const top = middle - Math.min(limit, high);
  const bottom = middle - Math.max(-limit, low);
  context.rect(x, Math.min(top, bottom - 1), Math.max(0, width), Math.max(1, bottom - top));
}
