import type { Answer, Emotion } from '#core/classifier/labels.ts';
import { headlineOf } from '#core/result/summary.ts';
import type { Segment } from '#core/result/types.ts';
import { emotionsText } from '#app/words/headline.ts';
import { words } from '#app/words/index.ts';
import type { TimeSpan } from './axis.ts';
import { drawMark } from './mark.ts';
import type { Box, Scene } from './scene.ts';
import { blocksIn } from './strip.ts';

const barPx = 6;
const markPx = 11;
const padPx = 5;

/**
 * Draws the segments of a recording as one band of blocks with symbol and name. A segment between two emotions shows
 * both. Pauses stay empty.
 */
export function drawRibbon(
  scene: Scene,
  box: Box,
  segments: readonly Segment[],
  view: TimeSpan,
  names: Readonly<Record<Answer, string>>,
): void {
  const { context, palette } = scene;
  context.fillStyle = palette.sunken;
  context.fillRect(box.left, box.top, box.width, box.height);
  for (const { segment, x0, x1 } of blocksIn(segments, view, box)) {
    const { emotions } = headlineOf(segment);
    if (emotions.length === 0) continue;
    const block = { left: x0, top: box.top, width: Math.max(0.5, x1 - x0 - (x1 - x0 > 4 ? 1 : 0)), height: box.height };
    drawBlock(scene, block, emotions);
    drawLabel(scene, block, emotions, names);
  }
}

function drawBlock({ context, palette }: Scene, { left, top, width, height }: Box, emotions: readonly Emotion[]): void {
  const share = height / emotions.length;
  emotions.forEach((emotion, i) => {
    context.fillStyle = palette.answers[emotion];
    context.globalAlpha = emotions.length > 1 ? 0.16 : 0.3;
    context.fillRect(left, top + i * share, width, share);
    context.globalAlpha = 1;
    const bar = barPx / emotions.length;
    context.fillRect(left, top + i * bar, width, bar);
  });
}

/** The symbols, and the name where it fits. */
function drawLabel(
  { context, palette }: Scene,
  { left, top, width, height }: Box,
  emotions: readonly Emotion[],
  names: Readonly<Record<Answer, string>>,
): void {
  const marksPx = emotions.length * (markPx + 3);
  if (width < marksPx + 2) return;
  const middle = top + barPx + (height - barPx) / 2;
  const name = emotionsText({ emotions }, { answers: names, headline: words.headline });
  context.font = `12px ${palette.font}`;
  const hasName = width >= marksPx + context.measureText(name).width + 2 * padPx;
  const x = hasName ? left + padPx : left + (width - marksPx + 3) / 2;
  emotions.forEach((emotion, i) => {
    drawMark({ context, palette }, emotion, x + i * (markPx + 3), middle - markPx / 2, markPx);
  });
  if (!hasName) return;
  context.fillStyle = palette.ink;
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  context.fillText(name, x + marksPx + 1, middle + 0.5);
}
