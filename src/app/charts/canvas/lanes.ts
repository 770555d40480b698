import type { LanePoint } from './lane-point.ts';
import type { Answer, Emotion } from '#core/classifier/labels.ts';
import { line, xOf } from './axis.ts';
import { pointsFor } from './detail.ts';
import { drawMark } from './mark.ts';
import type { TimeSpan } from './axis.ts';
import type { Box, Scene } from './scene.ts';

/** Names and symbol of each lane, and how they are shown. */
export interface Lanes {
  /** In the order of the probabilities. */
  readonly emotions: readonly Emotion[];
  /** Those that have a lane; left out: all. */
  readonly shown?: readonly Emotion[];
  readonly names: Readonly<Record<Answer, string>>;
  /** There is little room for names. */
  readonly isNarrow: boolean;
}

/** A lane whose probability never reaches this is empty. */
export const emptyLaneBelow = 0.2;

/** The emotions whose lanes are not empty. */
export function filledLanes(points: readonly LanePoint[], emotions: readonly Emotion[]): readonly Emotion[] {
  const highest = new Float32Array(emotions.length);
  for (const { probabilities } of points) {
    if (!probabilities) continue;
    for (let i = 0; i < highest.length; i++) highest[i] = Math.max(highest[i] ?? 0, probabilities[i] ?? 0);
  }
  return emotions.filter((_, i) => (highest[i] ?? 0) >= emptyLaneBelow);
}

/** Space to the left of the plot for lane names, in pixels; charts above use the same to align their time axes. */
export function laneGutter(isNarrow: boolean): number {
  return isNarrow ? 82 : 96;
}

/** Draws one lane per emotion: band height is the probability, full colour marks the answer. */
export function drawLanes(scene: Scene, box: Box, all: readonly LanePoint[], view: TimeSpan, lanes: Lanes): void {
  const { context, palette } = scene;
  const { shown = lanes.emotions } = lanes;
  const laneHeight = box.height / Math.max(1, shown.length);
  const points = pointsFor(all, view, box.width);
  const [from, to] = pointsIn(points, view);
  context.save();
  context.beginPath();
  context.rect(box.left, box.top, box.width, box.height);
  context.clip();
  shown.forEach((emotion, row) => {
    const lane = lanes.emotions.indexOf(emotion);
    const middle = box.top + (row + 0.5) * laneHeight;
    context.strokeStyle = palette.hairline;
    line(context, box.left, middle, box.left + box.width, middle);
    context.fillStyle = palette.answers[emotion];
    for (const isAnswer of [false, true]) {
      context.globalAlpha = isAnswer ? 1 : 0.42;
      context.beginPath();
      for (let i = from; i < to - 1; i++) {
        const [a, b] = [points[i], points[i + 1]];
        // A point covers the time up to it; at the onset of speech there is no earlier one to start from.
        if (!a || !b?.probabilities || (b.answer === emotion) !== isAnswer) continue;
        const [x0, x1] = [xOf(a.timeS, view, box), xOf(b.timeS, view, box) + 0.4];
        const ya = thickness((a.probabilities ?? b.probabilities)[lane], laneHeight);
        const yb = thickness(b.probabilities[lane], laneHeight);
        context.moveTo(x0, middle - ya);
        context.lineTo(x1, middle - yb);
        context.lineTo(x1, middle + yb);
        context.lineTo(x0, middle + ya);
      }
      context.fill();
    }
  });
  context.restore();
  drawNames(scene, box, laneHeight, shown, lanes);
}

/** Half the height of a band; a probability of 1 fills nine tenths of the lane. */
function thickness(probability: number | undefined, laneHeight: number): number {
  return Math.max(0.3, (probability ?? 0) * 0.45 * laneHeight);
}

function drawNames(
  { context, palette }: Scene,
  box: Box,
  laneHeight: number,
  shown: readonly Emotion[],
  { isNarrow, names }: Lanes,
): void {
  context.font = `${isNarrow ? 11 : 12}px ${palette.font}`;
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  const size = 11;
  shown.forEach((emotion, row) => {
    const middle = box.top + (row + 0.5) * laneHeight;
    const x = box.left - laneGutter(isNarrow) + (isNarrow ? 0 : 4);
    drawMark({ context, palette }, emotion, x, middle - size / 2, size);
    context.fillStyle = palette.inkSoft;
    context.fillText(names[emotion], x + size + (isNarrow ? 4 : 7), middle + 0.5);
  });
}

/** Index range (end exclusive) of the points in a view, with one neighbour on each side. */
export function pointsIn(points: readonly LanePoint[], view: TimeSpan): readonly [number, number] {
  const firstAfter = (timeS: number): number => {
    let [low, high] = [0, points.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((points[middle]?.timeS ?? 0) < timeS) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return [Math.max(0, firstAfter(view.startS) - 1), Math.min(points.length, firstAfter(view.endS) + 1)];
}
