import { answering } from '#core/config.ts';
import { words } from '#app/words/index.ts';
import { line, xOf } from './axis.ts';
import type { TimeSpan } from './axis.ts';
import { pointsIn } from './lanes.ts';
import type { LanePoint } from './lane-point.ts';
import type { Box, Scene } from './scene.ts';

/** Points closer than this are drawn as their mean. */
const bucketPx = 3;

/** A point of the curve; y is the energy, 0..1. */
interface CurvePoint {
  readonly x: number;
  readonly y: number;
}

/**
 * The energy in a view as unbroken curves, one per stretch of speech. Points that lie closer than a few pixels become
 * one.
 */
export function energyCurves(
  points: readonly LanePoint[],
  view: TimeSpan,
  box: Box,
): readonly (readonly CurvePoint[])[] {
  const [from, to] = pointsIn(points, view);
  const curves: CurvePoint[][] = [];
  let curve: CurvePoint[] = [];
  let bucket: { index: number; x: number; y: number; n: number; isHeard: boolean } | null = null;
  const close = (): void => {
    if (bucket?.isHeard) curve.push({ x: bucket.x / bucket.n, y: bucket.y / bucket.n });
    else if (bucket) {
      if (curve.length > 0) curves.push(curve);
      curve = [];
    }
    bucket = null;
  };
  for (let i = from; i < to; i++) {
    const point = points[i];
    if (!point) continue;
    const x = xOf(point.timeS, view, box);
    const index = Math.floor(x / bucketPx);
    const energy = point.activation ?? null;
    if (bucket && bucket.index !== index) close();
    if (energy === null) {
      bucket ??= { index, x: 0, y: 0, n: 0, isHeard: false };
    } else if (bucket?.isHeard) {
      bucket.x += x;
      bucket.y += energy;
      bucket.n++;
    } else {
      bucket = { index, x, y: energy, n: 1, isHeard: true };
    }
  }
  close();
  if (curve.length > 0) curves.push(curve);
  return curves;
}

/** Draws the energy over time between low and high; nothing where nobody speaks. */
export function drawEnergy(scene: Scene, box: Box, points: readonly LanePoint[], view: TimeSpan): void {
  const { context, palette } = scene;
  const bottom = box.top + box.height;
  const yOf = (energy: number): number => bottom - energy * box.height;
  drawLevels(scene, box);
  context.save();
  context.beginPath();
  context.rect(box.left, box.top - 2, box.width, box.height + 2);
  context.clip();
  for (const curve of energyCurves(points, view, box)) {
    const [first, last] = [curve[0], curve.at(-1)];
    if (!first || !last) continue;
    // A single point would otherwise have no length.
    const shape = curve.length > 1 ? curve : [first, { x: first.x + 1.5, y: first.y }];
    context.beginPath();
    context.moveTo(first.x, bottom);
    for (const { x, y } of shape) context.lineTo(x, yOf(y));
    context.lineTo(shape.at(-1)?.x ?? last.x, bottom);
    context.fillStyle = palette.ink;
    context.globalAlpha = 0.1;
    context.fill();
    context.globalAlpha = 1;
    context.beginPath();
    shape.forEach(({ x, y }, i) => {
      if (i === 0) context.moveTo(x, yOf(y));
      else context.lineTo(x, yOf(y));
    });
    context.strokeStyle = palette.ink;
    context.lineWidth = 2;
    context.lineJoin = 'round';
    context.lineCap = 'round';
    context.stroke();
  }
  context.restore();
}

/** Names the three levels beside the curve, with a line at each threshold. */
function drawLevels({ context, palette }: Scene, box: Box): void {
  const { levelFrom } = answering;
  const { low, even, high } = words.headline.scaleEnds;
  context.lineWidth = 1;
  context.strokeStyle = palette.hairline;
  for (const at of [0, 1 - levelFrom, levelFrom, 1]) {
    const y = box.top + (1 - at) * box.height;
    line(context, box.left, y, box.left + box.width, y);
  }
  context.font = `11px ${palette.font}`;
  context.textAlign = 'right';
  context.textBaseline = 'middle';
  context.fillStyle = palette.inkFaint;
  for (const [at, label] of [
    [(1 - levelFrom) / 2, low],
    [0.5, even],
    [(1 + levelFrom) / 2, high],
  ] as const) {
    context.fillText(label, box.left - 8, box.top + (1 - at) * box.height);
  }
}
