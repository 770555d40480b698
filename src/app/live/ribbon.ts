import type { Answer } from '#core/classifier/labels.ts';
import { answering } from '#core/config.ts';
import { drawValueAxis, xOf } from '#app/charts/canvas/axis.ts';
import type { TimeSpan } from '#app/charts/canvas/axis.ts';
import { drawMark } from '#app/charts/canvas/mark.ts';
import { pointsIn } from '#app/charts/canvas/lanes.ts';
import type { Box, Scene } from '#app/charts/canvas/scene.ts';
import type { LivePoint } from './live-point.ts';

/** Stretches narrower than this show no symbol, nor do bands that are lower. */
const markRoom = 16;
const markSize = 10;
/** Bands of two emotions are paler than one that stands out. */
const betweenAlpha = 0.4;
/** Nobody spoke: a line of this height. */
const silenceHeight = 2;

/** Names of the levels of the energy axis. */
export interface RibbonNames {
  readonly low: string;
  readonly high: string;
}

/** Points in a row that show the same emotions, with the point before them, where their first one begins. */
interface Stretch {
  readonly answers: readonly Answer[];
  readonly points: readonly LivePoint[];
}

/**
 * Draws the last seconds as a ribbon: its height is the energy, its colour and symbols are the answers. Between two
 * emotions it has two pale bands. Silence is a thin line.
 */
export function drawRibbon(
  scene: Scene,
  box: Box,
  points: readonly LivePoint[],
  view: TimeSpan,
  names: RibbonNames,
): void {
  const { context } = scene;
  drawValueAxis(
    scene,
    box,
    [
      { at: answering.levelFrom, label: names.high },
      { at: 1 - answering.levelFrom, label: names.low },
    ],
    true,
  );
  context.save();
  context.beginPath();
  context.rect(box.left, box.top, box.width, box.height);
  context.clip();
  for (const stretch of stretchesOf(points.slice(...pointsIn(points, view)))) {
    stretch.answers.forEach((_, band) => drawBand(scene, box, stretch, band, view));
  }
  context.restore();
}

/** Splits points where the emotions change. */
export function stretchesOf(points: readonly LivePoint[]): Stretch[] {
  const stretches: Stretch[] = [];
  let from = 1;
  for (let i = 2; i <= points.length; i++) {
    const here = points[from];
    if (!here || String(points[i]?.emotions) === String(here.emotions)) continue;
    const answers = here.emotions.length > 0 ? here.emotions : (['no speech'] as const);
    stretches.push({ answers, points: points.slice(from - 1, i) });
    from = i;
  }
  return stretches;
}

function drawBand(scene: Scene, box: Box, { answers, points }: Stretch, band: number, view: TimeSpan): void {
  const { context, palette } = scene;
  const answer = answers[band] ?? 'no speech';
  const bottom = box.top + box.height;
  const edges = points.map((point, i) => {
    // At the onset of speech there is no earlier energy to start from, at its end no later one.
    const { activation } = i === 0 && isSilent(point) !== isSilent(points[1]) ? (points[1] ?? point) : point;
    const height = Math.max(silenceHeight, (activation ?? 0) * box.height);
    const share = height / answers.length;
    return { x: xOf(point.timeS, view, box), low: bottom - band * share, high: bottom - (band + 1) * share };
  });
  const [first, last] = [edges[0], edges.at(-1)];
  if (!first || !last) return;
  context.fillStyle = palette.answers[answer];
  context.beginPath();
  context.moveTo(first.x, first.high);
  for (const { x, high } of edges) context.lineTo(x, high);
  for (const { x, low } of edges.toReversed()) context.lineTo(x, low);
  context.globalAlpha = answers.length > 1 ? betweenAlpha : 1;
  context.fill();
  context.globalAlpha = 1;
  const middle = edges[edges.length >> 1] ?? last;
  const width = Math.min(last.x, box.left + box.width) - Math.max(first.x, box.left);
  if (width < markRoom || middle.low - middle.high < markRoom) return;
  const x = Math.max(first.x, box.left) + (width - markSize) / 2;
  drawMark(
    scene,
    answer,
    x,
    (middle.low + middle.high - markSize) / 2,
    markSize,
    answers.length > 1 ? palette.answers[answer] : palette.panel,
  );
}

const isSilent = (point: LivePoint | undefined): boolean => !point || point.activation === null;
