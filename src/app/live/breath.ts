import type { Answer } from '#core/classifier/labels.ts';
import type { Columns } from '#app/charts/canvas/columns.ts';
import { drawMark } from '#app/charts/canvas/mark.ts';
import { isMotionReduced } from '#app/charts/canvas/scene.ts';
import type { Scene } from '#app/charts/canvas/scene.ts';
import { createScrollClock } from '#app/charts/canvas/scroll-clock.ts';

/** What the mark shows besides the level. */
export interface Shown {
  /** One answer, or two that share the mark. */
  readonly answers: readonly Answer[];
  /** Energy, 0 (low) .. 1 (high); null while nobody speaks. */
  readonly activation: number | null;
}

/** The level is a peak over this long, so that single periods of a deep voice do not show. */
const peakS = 0.06;
/** Loudest level of this long fills the mark; a weak microphone breathes, too. */
const referenceS = 8;
/** Nothing weaker than this fills it: a silent room stays calm. */
const lowestReference = 0.03;
/** Levels are shown over this range below the loudest. */
const rangeDb = 36;
const nRings = 3;
/** A new answer fades in over this long. */
const fadeMs = 280;

/**
 * The level of audio as it is seen.
 * @returns 0 (silence) .. 1 (the loudest of the last seconds)
 */
export function levelAt(columns: Columns, timeS: number, overS = peakS): number {
  const peak = peakBetween(columns, timeS - overS, timeS);
  const reference = Math.max(lowestReference, peakBetween(columns, timeS - referenceS, timeS));
  return peak <= 0 ? 0 : Math.max(0, 1 + (20 * Math.log10(peak / reference)) / rangeDb);
}

function peakBetween({ columnS, capacity, first, end, envelope }: Columns, startS: number, endS: number): number {
  const to = Math.min(end, Math.ceil(endS / columnS));
  let peak = 0;
  for (let i = Math.max(first, Math.floor(startS / columnS)); i < to; i++) {
    const at = 2 * (i % capacity);
    peak = Math.max(peak, -(envelope[at] ?? 0), envelope[at + 1] ?? 0);
  }
  return peak;
}

/**
 * Draws the mark that breathes: its core swells with the voice, and rings carry the level outwards, wider and faster
 * with more energy. Colours and symbols are the answers'. With reduced motion there are no rings, and the core follows
 * the mean level.
 * @param shown read on every frame
 */
export function createBreath(columns: Columns, shown: () => Shown): (scene: Scene) => void {
  const clock = createScrollClock();
  const isCalm = isMotionReduced();
  let { answers } = shown();
  let before = answers;
  let changedMs = -Infinity;
  let energy = 0;

  return (scene) => {
    const now = shown();
    const nowMs = performance.now();
    if (String(now.answers) !== String(answers)) [before, answers, changedMs] = [answers, now.answers, nowMs];
    // Energy glides, like the answer, instead of jumping four times a second.
    energy += (isCalm ? 1 : 0.08) * ((now.activation ?? 0) - energy);
    const timeS = clock(columns.end * columns.columnS);
    const level = isCalm ? levelAt(columns, timeS, 1) : levelAt(columns, timeS);
    const share = isCalm ? 1 : Math.min(1, (nowMs - changedMs) / fadeMs);
    if (share < 1) drawCore(scene, before, level, 1 - share);
    drawCore(scene, answers, level, share);
    if (!isCalm) drawRings(scene, answers, energy, (ring) => levelAt(columns, timeS - ring * (0.15 - 0.08 * energy)));
  };
}

/** Radius of the core as a share of the space. */
const coreAt = (level: number): number => 0.44 + 0.12 * level;
const spaceOf = ({ width, height }: Scene): number => Math.min(width, height) / 2;

/** Runs clockwise along the part of the circle that belongs to one of the answers: all of it, its left, or its right half. */
function arc({ context, width, height }: Scene, radius: number, i: number, n: number): void {
  const startAngle = n === 1 ? 0 : i === 0 ? Math.PI / 2 : -Math.PI / 2;
  context.beginPath();
  context.arc(width / 2, height / 2, radius, startAngle, startAngle + (2 * Math.PI) / n);
}

function drawCore(scene: Scene, answers: readonly Answer[], level: number, alpha: number): void {
  const { context, palette, width, height } = scene;
  const space = spaceOf(scene);
  const n = answers.length;
  const size = space * (n === 1 ? 0.46 : 0.32) * (1 + 0.12 * level);
  answers.forEach((answer, i) => {
    context.globalAlpha = 0.16 * alpha;
    context.fillStyle = palette.answers[answer];
    arc(scene, space * coreAt(level), i, n);
    context.fill();
    context.globalAlpha = alpha;
    const x = width / 2 + (i - (n - 1) / 2) * 1.25 * size;
    drawMark(scene, answer, x - size / 2, (height - size) / 2, size);
  });
  context.globalAlpha = 1;
}

function drawRings(scene: Scene, answers: readonly Answer[], energy: number, levelOf: (ring: number) => number): void {
  const { context, palette } = scene;
  const space = spaceOf(scene);
  const gap = space * (0.06 + 0.07 * energy);
  for (let ring = 0; ring <= nRings; ring++) {
    const level = levelOf(ring);
    context.globalAlpha = (ring === 0 ? 0.35 : 0) + 0.65 * level * (1 - ring / (nRings + 1));
    context.lineWidth = 1 + 2 * level;
    answers.forEach((answer, i) => {
      context.strokeStyle = palette.answers[answer];
      arc(scene, space * coreAt(level) + ring * gap, i, answers.length);
      context.stroke();
    });
  }
  context.globalAlpha = 1;
}
