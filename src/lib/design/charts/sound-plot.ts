import { drawTimeAxis, timeTicks } from './axis.ts';
import type { View } from './axis.ts';
import type { Columns } from './columns.ts';
import { drawLanes, laneGutter } from './lanes.ts';
import type { LanePoint, Lanes } from './lanes.ts';
import type { Box, Scene } from './scene.ts';
import { drawSpectrogram } from './spectrogram.ts';
import { amplitudeScale, drawWaveform } from './waveform.ts';

/** What is drawn: a finished sound and what was heard in it. */
export interface PlottedSound {
  readonly columns: Columns;
  readonly points: readonly LanePoint[];
  readonly emotions: Lanes['emotions'];
  readonly names: Lanes['names'];
}

const waveHeight = 88;
const gap = 16;
const laneHeight = 22;
const axisHeight = 24;

/** Narrower than this, lanes have marks and no words. */
const narrowBelow = 560;

/** Pixels high that the plot wants to be. */
export function plotHeight(nEmotions: number, isNarrow: boolean): number {
  return 4 + waveHeight + gap + melHeight(isNarrow) + gap + nEmotions * laneHeight + axisHeight;
}

function melHeight(isNarrow: boolean): number {
  return isNarrow ? 112 : 148;
}

/** Where time runs within a plot of that width: left edge and width in pixels. */
export function timeBox(width: number): { readonly left: number; readonly width: number; readonly isNarrow: boolean } {
  const isNarrow = width < narrowBelow;
  const left = laneGutter(isNarrow);
  return { left, width: Math.max(1, width - left - 2), isNarrow };
}

/** Waveform, spectrogram and lanes, one under another on one time axis. */
export function drawSoundPlot(scene: Scene, sound: PlottedSound, view: View, timeUnit: string): void {
  const { left, width, isNarrow } = timeBox(scene.width);
  const wave: Box = { left, top: 4, width, height: waveHeight };
  const mel: Box = { left, top: wave.top + waveHeight + gap, width, height: melHeight(isNarrow) };
  const lanes: Box = { left, top: mel.top + mel.height + gap, width, height: sound.emotions.length * laneHeight };
  drawWaveform(scene, wave, sound.columns, view, amplitudeScale(sound.columns, view));
  drawSpectrogram(scene, mel, sound.columns, view);
  drawLanes(scene, lanes, sound.points, view, { emotions: sound.emotions, names: sound.names, isNarrow });
  drawTimeAxis(scene, lanes, view, timeTicks(view, width / 90), timeUnit);
}
