import { words } from '#app/words/index.ts';
import { laneGutter } from './lanes.ts';
import { xOf } from './axis.ts';
import type { TimeSpan } from './axis.ts';
import type { Box, Scene } from './scene.ts';

/** What somebody has annotated, in order of time. */
export interface AnnotatedStretch {
  readonly startS: number;
  readonly endS: number;
  readonly text: string;
}

const padPx = 4;
/** Narrower blocks show no text. */
const textRoomPx = 16;

/** Draws annotations as blocks with the beginning of their text. */
export function drawAnnotations(
  { context, palette }: Scene,
  box: Box,
  annotations: readonly AnnotatedStretch[],
  view: TimeSpan,
  isNarrow: boolean,
): void {
  context.font = `${isNarrow ? 11 : 12}px ${palette.font}`;
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  context.fillStyle = palette.inkSoft;
  context.fillText(
    words.annotations.short,
    box.left - laneGutter(isNarrow) + (isNarrow ? 0 : 4),
    box.top + box.height / 2,
  );
  let drawnTo = -Infinity;
  for (const { startS, endS, text } of annotations) {
    if (endS < view.startS || startS > view.endS) continue;
    const x0 = Math.max(box.left, xOf(startS, view, box));
    const x1 = Math.min(box.left + box.width, Math.max(x0 + 1, xOf(endS, view, box)));
    // Those narrower than a pixel are merged.
    if (x1 - drawnTo < 0.5) continue;
    drawnTo = x1;
    const width = Math.max(1, x1 - x0 - 1);
    context.fillStyle = palette.sunken;
    context.fillRect(x0, box.top, width, box.height);
    context.fillStyle = palette.rule;
    context.fillRect(x0, box.top, 1, box.height);
    if (width < textRoomPx) continue;
    context.save();
    context.beginPath();
    context.rect(x0, box.top, width - 2, box.height);
    context.clip();
    context.fillStyle = palette.ink;
    context.fillText(text, x0 + padPx, box.top + box.height / 2 + 0.5);
    context.restore();
  }
}
