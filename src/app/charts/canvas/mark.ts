import type { Answer } from '#core/classifier/labels.ts';
import { marks, markSize } from '#app/ui/marks.ts';
import { outline } from './brush.ts';
import type { Scene } from './scene.ts';

/** Draws the symbol of an answer in its colour, `size` pixels wide and high, with its top left corner at (x, y). */
export function drawMark(
  { context, palette }: Pick<Scene, 'context' | 'palette'>,
  answer: Answer,
  x: number,
  y: number,
  size: number,
  colour = palette.answers[answer],
): void {
  context.save();
  context.translate(x, y);
  context.scale(size / markSize, size / markSize);
  context.fillStyle = colour;
  context.fill(outline(marks[answer]), 'evenodd');
  context.restore();
}
