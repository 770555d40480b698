import { config } from '#core/config.ts';
import { clock } from '#app/words/format.ts';
import type { Brush } from './brush.ts';
import type { Box, Scene } from './scene.ts';

/** The time range shown by a chart, in seconds. */
export interface TimeSpan {
  readonly startS: number;
  readonly endS: number;
}

/** An axis tick: position in the unit of the axis, and label. */
export interface Tick {
  readonly at: number;
  readonly label: string;
}

const steps = [0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600];

/** Round times within a view, at most `maxTicks`. */
export function timeTicks(view: TimeSpan, maxTicks: number): Tick[] {
  const spanS = view.endS - view.startS;
  const step = steps.find((s) => spanS / s <= maxTicks) ?? 7200;
  const ticks: Tick[] = [];
  for (let i = Math.ceil(view.startS / step - 1e-6); i * step <= view.endS + 1e-6; i++) {
    ticks.push({ at: i * step, label: clock(i * step, step < 1 ? 1 : 0) });
  }
  return ticks;
}

/** Whole seconds before now, for a chart whose right edge is now. */
export function agoTicks(spanS: number, maxTicks: number): Tick[] {
  const step = steps.find((s) => s >= 1 && spanS / s <= maxTicks) ?? 60;
  const ticks: Tick[] = [];
  for (let s = 0; s <= spanS; s += step) ticks.push({ at: -s, label: s === 0 ? '0' : `−${s}` });
  return ticks;
}

/**
 * Position of a frequency on the mel axis of the spectrogram: 0 at the lowest band edge, 1 at the highest (HTK mel).
 */
export function melPosition(frequencyHz: number): number {
  const mel = (hz: number): number => Math.log10(1 + hz / 700);
  const { lowHz, highHz } = config.mel;
  return (mel(frequencyHz) - mel(lowHz)) / (mel(highHz) - mel(lowHz));
}

/** Centre frequency of a mel band in Hz. */
export function bandHz(band: number, nBands: number): number {
  const mel = (hz: number): number => Math.log10(1 + hz / 700);
  const { lowHz, highHz } = config.mel;
  const at = mel(lowHz) + ((band + 1) / (nBands + 1)) * (mel(highHz) - mel(lowHz));
  return 700 * (10 ** at - 1);
}

/** Horizontal pixel position of a time within a box. */
export function xOf(timeS: number, view: TimeSpan, box: Box): number {
  return box.left + ((timeS - view.startS) / (view.endS - view.startS)) * box.width;
}

/** Draws time labels below a box with hairlines through it. */
export function drawTimeAxis(
  { context, palette }: Scene,
  box: Box,
  view: TimeSpan,
  ticks: readonly Tick[],
  unit: string,
): void {
  context.font = `11px ${palette.font}`;
  context.fillStyle = palette.inkFaint;
  context.strokeStyle = palette.hairline;
  context.lineWidth = 1;
  context.textBaseline = 'top';
  const y = box.top + box.height;
  const unitWidth = unit === '' ? 0 : context.measureText(unit).width + 8;
  for (const { at, label } of ticks) {
    const x = xOf(at, view, box);
    line(context, x, y, x, y + 4);
    const half = context.measureText(label).width / 2;
    if (x + half > box.left + box.width - unitWidth && unitWidth > 0) continue;
    context.textAlign = 'center';
    context.fillText(label, Math.min(Math.max(x, box.left + half - 2), box.left + box.width - half), y + 7);
  }
  if (unit === '') return;
  context.textAlign = 'right';
  context.fillText(unit, box.left + box.width, y + 7);
}

/** Draws labels to the left of a box at the given shares of its height (0 at the bottom). */
export function drawValueAxis({ context, palette }: Scene, box: Box, ticks: readonly Tick[], hasLines: boolean): void {
  context.font = `11px ${palette.font}`;
  context.textAlign = 'right';
  context.textBaseline = 'middle';
  context.strokeStyle = palette.hairline;
  context.lineWidth = 1;
  for (const { at, label } of ticks) {
    const y = box.top + (1 - at) * box.height;
    if (hasLines) line(context, box.left, y, box.left + box.width, y);
    else line(context, box.left - 4, y, box.left, y);
    context.fillStyle = palette.inkFaint;
    context.fillText(label, box.left - 8, Math.min(Math.max(y, box.top + 5), box.top + box.height - 5));
  }
}

/** Draws a hairline aligned to whole pixels. */
export function line(context: Brush, x0: number, y0: number, x1: number, y1: number): void {
  context.beginPath();
  context.moveTo(Math.round(x0) + 0.5, Math.round(y0) + 0.5);
  context.lineTo(Math.round(x1) + 0.5, Math.round(y1) + 0.5);
  context.stroke();
}
