import { config } from '#core/config.ts';
import type { Curves } from '#core/measurements/curves.ts';
import { drawValueAxis, xOf } from './axis.ts';
import type { Tick, TimeSpan } from './axis.ts';
import type { Box, Scene } from './scene.ts';

/** Values closer than this are drawn as their mean. */
const bucketPx = 2;
/** A line is not drawn across a longer pause. */
const longestGapS = 0.05;
const pitchShare = 0.58;
const gap = 12;

const { maxHz, minHz } = config.pitch;
/** Position of a pitch, 0 to 1: octaves are equally high. */
const pitchAt = (hz: number): number => Math.log2(hz / minHz) / Math.log2(maxHz / minHz);
const lowestLufs = -60;
const loudnessAt = (lufs: number): number => Math.max(0, 1 - lufs / lowestLufs);

const pitchTicks: readonly Tick[] = [100, 200, 400].map((hz) => ({ at: pitchAt(hz), label: `${hz} Hz` }));
const loudnessTicks: readonly Tick[] = [40, 20].map((below) => ({ at: loudnessAt(-below), label: `−${below} LUFS` }));

interface CurvePoint {
  readonly x: number;
  /** 0 at the bottom, 1 at the top. */
  readonly y: number;
}

/** Values that share a few pixels, summed up. */
interface Bucket {
  readonly index: number;
  x: number;
  y: number;
  n: number;
}

/** The values in a view as unbroken lines. Values that lie closer than a few pixels become one. */
export function curveLines(
  pieces: readonly Curves[],
  of: 'pitchHz' | 'loudnessLufs',
  view: TimeSpan,
  box: Box,
): readonly (readonly CurvePoint[])[] {
  const at = of === 'pitchHz' ? pitchAt : loudnessAt;
  const lines: CurvePoint[][] = [];
  const gapPx = Math.max(2 * bucketPx, (longestGapS / (view.endS - view.startS)) * box.width);
  let bucket = null as Bucket | null;
  const close = (): void => {
    if (!bucket) return;
    const point = { x: bucket.x / bucket.n, y: bucket.y / bucket.n };
    const line = lines.at(-1);
    if (line && point.x - (line.at(-1)?.x ?? -Infinity) <= gapPx) line.push(point);
    else lines.push([point]);
    bucket = null;
  };
  for (const { startS, hopS, [of]: values } of pieces) {
    const first = Math.max(0, Math.floor((view.startS - startS) / hopS));
    const end = Math.min(values.length, Math.ceil((view.endS - startS) / hopS) + 1);
    for (let i = first; i < end; i++) {
      const y = at(values[i] ?? NaN);
      if (Number.isNaN(y)) continue;
      const x = xOf(startS + i * hopS, view, box);
      const index = Math.floor(x / bucketPx);
      if (bucket?.index !== index) close();
      bucket ??= { index, x: 0, y: 0, n: 0 };
      bucket.x += x;
      bucket.y += y;
      bucket.n++;
    }
  }
  close();
  return lines;
}

/** Draws pitch and, below it, loudness over time. */
export function drawCurves(scene: Scene, box: Box, pieces: readonly Curves[], view: TimeSpan): void {
  const height = Math.round((box.height - gap) * pitchShare);
  const pitchBox = { ...box, height };
  const loudnessBox = { ...box, top: box.top + height + gap, height: box.height - gap - height };
  drawValueAxis(scene, pitchBox, pitchTicks, true);
  drawValueAxis(scene, loudnessBox, loudnessTicks, true);
  drawLines(scene, pitchBox, curveLines(pieces, 'pitchHz', view, pitchBox), false);
  drawLines(scene, loudnessBox, curveLines(pieces, 'loudnessLufs', view, loudnessBox), true);
}

function drawLines(
  { context, palette }: Scene,
  box: Box,
  lines: readonly (readonly CurvePoint[])[],
  isFilled: boolean,
): void {
  const bottom = box.top + box.height;
  const yOf = (y: number): number => bottom - Math.min(1, Math.max(0, y)) * box.height;
  context.save();
  context.beginPath();
  context.rect(box.left, box.top - 2, box.width, box.height + 3);
  context.clip();
  context.fillStyle = palette.ink;
  context.strokeStyle = palette.ink;
  context.lineWidth = 1.75;
  context.lineJoin = 'round';
  context.lineCap = 'round';
  for (const line of lines) {
    const [first, last] = [line[0], line.at(-1)];
    if (!first || !last) continue;
    if (isFilled) {
      context.beginPath();
      context.moveTo(first.x, bottom);
      for (const { x, y } of line) context.lineTo(x, yOf(y));
      context.lineTo(last.x, bottom);
      context.globalAlpha = 0.1;
      context.fill();
      context.globalAlpha = 1;
    }
    context.beginPath();
    context.moveTo(first.x, yOf(first.y));
    for (const { x, y } of line) context.lineTo(x, yOf(y));
    context.stroke();
  }
  context.restore();
}

/** The middle pitch and the mean loudness between two times; NaN where nothing was measured. */
export function curveMeans(
  pieces: readonly Curves[],
  startS: number,
  endS: number,
): { readonly pitchHz: number; readonly loudnessLufs: number } {
  const within = (of: 'pitchHz' | 'loudnessLufs'): number[] =>
    pieces.flatMap((piece) => {
      const [from, to] = [startS, endS].map((timeS) => Math.max(0, Math.ceil((timeS - piece.startS) / piece.hopS)));
      return [...piece[of].subarray(from, to)].filter(Number.isFinite);
    });
  const pitches = within('pitchHz').sort((a, b) => a - b);
  const levels = within('loudnessLufs');
  const power = levels.reduce((sum, lufs) => sum + 10 ** (lufs / 10), 0) / levels.length;
  return { pitchHz: pitches[Math.floor(pitches.length / 2)] ?? NaN, loudnessLufs: 10 * Math.log10(power) };
}
