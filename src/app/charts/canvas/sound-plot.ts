import { drawTimeAxis, timeTicks } from './axis.ts';
import type { TimeSpan } from './axis.ts';
import type { Columns } from './columns.ts';
import { drawLanes, laneGutter } from './lanes.ts';
import type { Lanes } from './lanes.ts';
import type { LanePoint } from './lane-point.ts';
import type { Box, Scene } from './scene.ts';
import { drawSpectrogram } from './spectrogram.ts';
import { amplitudeScale, drawWaveform } from './waveform.ts';

/** Data of a finished recording and its results. */
export interface PlottedSound {
  readonly columns: Columns;
  readonly points: readonly LanePoint[];
  readonly emotions: Lanes['emotions'];
  readonly names: Lanes['names'];
}

/** One of the charts stacked on the shared time axis. */
export type SoundPart = 'waveform' | 'spectrogram' | 'timeline';

/** All charts from top to bottom. */
export const soundParts: readonly SoundPart[] = ['waveform', 'spectrogram', 'timeline'];

const waveHeight = 88;
const gap = 16;
const laneHeight = 22;
const axisHeight = 24;
const topRoom = 4;

/** Below this width, lanes show symbols without names. */
const narrowBelow = 560;

/** Preferred height of the plot in pixels. */
export function plotHeight(nEmotions: number, isNarrow: boolean, parts: readonly SoundPart[] = soundParts): number {
  const heights = parts.map((part) => partHeight(part, nEmotions, isNarrow));
  return topRoom + heights.reduce((sum, height) => sum + height, 0) + gap * (parts.length - 1) + axisHeight;
}

function partHeight(part: SoundPart, nEmotions: number, isNarrow: boolean): number {
  if (part === 'waveform') return waveHeight;
  return part === 'spectrogram' ? (isNarrow ? 112 : 148) : nEmotions * laneHeight;
}

/** Left edge and width of the time axis in a plot of a given width, in pixels. */
export function timeBox(width: number): { readonly left: number; readonly width: number; readonly isNarrow: boolean } {
  const isNarrow = width < narrowBelow;
  const left = laneGutter(isNarrow);
  return { left, width: Math.max(1, width - left - 2), isNarrow };
}

/** Draws waveform, spectrogram and emotion lanes, or some of them, stacked on one time axis. */
export function drawSoundPlot(
  scene: Scene,
  sound: PlottedSound,
  view: TimeSpan,
  timeUnit: string,
  parts: readonly SoundPart[] = soundParts,
): void {
  const { left, width, isNarrow } = timeBox(scene.width);
  const { columns, points, emotions, names } = sound;
  let top = topRoom;
  let last: Box = { left, top, width, height: 0 };
  for (const part of parts) {
    const box: Box = { left, top, width, height: partHeight(part, emotions.length, isNarrow) };
    if (part === 'waveform') drawWaveform(scene, box, columns, view, amplitudeScale(columns, view));
    else if (part === 'spectrogram') drawSpectrogram(scene, box, columns, view);
    else drawLanes(scene, box, points, view, { emotions, names, isNarrow });
    last = box;
    top += box.height + gap;
  }
  drawTimeAxis(scene, last, view, timeTicks(view, width / 90), timeUnit);
}
