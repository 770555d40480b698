import type { Segment } from '#core/result/types.ts';
import { xOf } from './axis.ts';
import type { TimeSpan } from './axis.ts';
import { drawMark } from './mark.ts';
import type { Box, Scene } from './scene.ts';

/** Blocks narrower than this do not show a symbol. */
const markRoom = 18;
const markSize = 10;
const paleAlpha = 0.45;

/**
 * Draws the answers of a recording as one strip of blocks: colour and symbol show the emotion, height the confidence.
 * Silence is a thin line; where no emotion stands out, the block is a pale one of the likeliest.
 */
export function drawStrip(scene: Scene, box: Box, segments: readonly Segment[], view: TimeSpan): void {
  const { context, palette } = scene;
  const bottom = box.top + box.height;
  for (const { segment, x0, x1 } of blocksIn(segments, view, box)) {
    const isUnsure = segment.answer === 'unsure';
    context.fillStyle = palette.answers[isUnsure ? (segment.likeliest ?? 'unsure') : segment.answer];
    if (segment.answer === 'no speech') {
      context.fillRect(x0, bottom - 1, x1 - x0, 1);
      continue;
    }
    const height = Math.max(3, segment.confidence * box.height);
    const gap = x1 - x0 > 4 ? 1 : 0;
    context.globalAlpha = isUnsure ? paleAlpha : 1;
    context.fillRect(x0, bottom - height, Math.max(0.5, x1 - x0 - gap), height);
    context.globalAlpha = 1;
    if (x1 - x0 < markRoom || height < markSize + 2 || isUnsure) continue;
    drawMark(
      scene,
      segment.answer,
      (x0 + x1 - gap - markSize) / 2,
      bottom - height / 2 - markSize / 2,
      markSize,
      palette.panel,
    );
  }
}

/**
 * The segments in view, from left to right, and where each begins and ends in a box. Those narrower than a pixel are merged: the
 * number of blocks is limited by the number of pixels.
 */
export function* blocksIn(
  segments: readonly Segment[],
  view: TimeSpan,
  box: Box,
): Generator<{ readonly segment: Segment; readonly x0: number; readonly x1: number }> {
  let drawnTo = -Infinity;
  for (let i = firstIn(segments, view.startS); i < segments.length; i++) {
    const segment = segments[i];
    if (!segment || segment.startS >= view.endS) break;
    const x0 = Math.max(box.left, xOf(segment.startS, view, box));
    const x1 = Math.min(box.left + box.width, xOf(segment.endS, view, box));
    if (x1 - drawnTo < 0.5) continue;
    drawnTo = x1;
    yield { segment, x0, x1 };
  }
}

/** Index of the first segment that extends beyond a start time. */
function firstIn(segments: readonly Segment[], startS: number): number {
  let [low, high] = [0, segments.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((segments[middle]?.endS ?? 0) <= startS) low = middle + 1;
    else high = middle;
  }
  return low;
}
