import { percent } from '#app/words/format.ts';
import { drawValueTicks } from './axis.ts';
import type { Bar } from '../statistics/bar-chart.ts';
import { drawMark } from './mark.ts';
import type { Scene } from './scene.ts';

const gutter = 112;
const rowHeight = 28;
const room = 56;
const axisHeight = 24;

/** Preferred height of the bars in pixels. */
export function shareBarsHeight(nBars: number): number {
  return nBars * rowHeight + axisHeight;
}

/** Horizontal bars from 0 to 100 % for image files: the Chart.js charts on the page cannot be exported as SVG. */
export function drawShareBars(scene: Scene, bars: readonly Bar[]): void {
  const { context, palette, width } = scene;
  const box = { left: gutter, top: 0, width: width - gutter - room, height: bars.length * rowHeight };
  drawValueTicks(
    scene,
    box,
    [0, 25, 50, 75, 100].map((n) => ({ at: n / 100, label: n === 100 ? percent(1) : String(n) })),
  );
  bars.forEach(({ answer, name, share }, i) => {
    const middle = (i + 0.5) * rowHeight;
    drawMark(scene, answer, 0, middle - 6, 12);
    context.fillStyle = palette.answers[answer];
    context.fillRect(box.left, middle - 9, share * box.width, 18);
    context.font = `13px ${palette.font}`;
    context.textBaseline = 'middle';
    context.textAlign = 'left';
    context.fillStyle = palette.ink;
    context.fillText(name, 22, middle);
    context.fillStyle = palette.inkSoft;
    context.fillText(percent(share), box.left + share * box.width + 8, middle);
  });
}
