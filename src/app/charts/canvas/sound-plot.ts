import type { Segment } from '#core/result/types.ts';
import type { Curves } from '#core/measurements/curves.ts';
import { drawAnnotations } from './annotation-strip.ts';
import type { AnnotatedStretch } from './annotation-strip.ts';
import { drawTimeAxis, timeTicks } from './axis.ts';
import type { TimeSpan } from './axis.ts';
import type { Columns } from './columns.ts';
import { drawCurves } from './curves.ts';
import { drawEnergy } from './energy.ts';
import { drawLanes, laneGutter } from './lanes.ts';
import type { Lanes } from './lanes.ts';
import type { LanePoint } from './lane-point.ts';
import { drawRibbon } from './ribbon.ts';
import type { Box, Scene } from './scene.ts';
import { drawSpectrogram } from './spectrogram.ts';
import { amplitudeScale, drawWaveform } from './waveform.ts';

/** Data of a finished recording and its results. */
export interface PlottedSound {
  readonly columns: Columns;
  /** Finer columns of a part, once they have been decoded. */
  readonly detail?: Columns | null;
  readonly points: readonly LanePoint[];
  readonly segments: readonly Segment[];
  readonly emotions: Lanes['emotions'];
  /** The emotions that have a lane. */
  readonly lanes: Lanes['emotions'];
  readonly names: Lanes['names'];
  /** What somebody has annotated; left out where there is nothing. */
  readonly annotations?: readonly AnnotatedStretch[];
  /** Pitch and loudness, once they have been measured. */
  readonly curves?: Curves | null;
}

/** Charts that every recording has, from top to bottom; `energy` includes the emotions below the curve. */
export const soundParts = ['energy', 'waveform', 'timeline', 'spectrogram'] as const;

/** One of the charts stacked on the shared time axis. */
export type SoundPart = (typeof soundParts)[number] | 'annotations' | 'curves';

/** The charts that a recording has, from top to bottom. */
export function partsOf(
  { annotations, curves }: Pick<PlottedSound, 'annotations' | 'curves'>,
  hasSpectrogram: boolean,
): readonly SoundPart[] {
  const has = { annotations: annotations !== undefined, curves: Boolean(curves), spectrogram: hasSpectrogram };
  return (['energy', 'annotations', 'waveform', 'curves', 'timeline', 'spectrogram'] as const).filter(
    (part) => !(part in has) || has[part as keyof typeof has],
  );
}

const curveHeight = { narrow: 104, wide: 148 };
const spectrogramHeight = { narrow: 112, wide: 148 };
const ribbonHeight = 30;
const annotationHeight = 24;
const curvesHeight = { narrow: 132, wide: 168 };
const waveHeight = { narrow: 40, wide: 56 };
const gap = 12;
const laneHeight = 22;
const axisHeight = 24;
const topRoom = 4;

/** Below this width, charts are lower and leave less room for names. */
const narrowBelow = 560;

/** Preferred height of the plot in pixels. */
export function plotHeight(nLanes: number, isNarrow: boolean, parts: readonly SoundPart[] = soundParts): number {
  const heights = parts.map((part) => partHeight(part, nLanes, isNarrow));
  return topRoom + heights.reduce((sum, height) => sum + height, 0) + gap * (parts.length - 1) + axisHeight;
}

function partHeight(part: SoundPart, nLanes: number, isNarrow: boolean): number {
  const width = isNarrow ? 'narrow' : 'wide';
  if (part === 'energy') return curveHeight[width] + ribbonHeight;
  if (part === 'annotations') return annotationHeight;
  if (part === 'waveform') return waveHeight[width];
  if (part === 'curves') return curvesHeight[width];
  return part === 'spectrogram' ? spectrogramHeight[width] : nLanes * laneHeight;
}

/** Left edge and width of the time axis in a plot of a given width, in pixels. */
export function timeBox(width: number): { readonly left: number; readonly width: number; readonly isNarrow: boolean } {
  const isNarrow = width < narrowBelow;
  const left = laneGutter(isNarrow);
  return { left, width: Math.max(1, width - left - 2), isNarrow };
}

/** Draws the charts of a recording, or some of them, stacked on one time axis. */
export function drawSoundPlot(
  scene: Scene,
  sound: PlottedSound,
  view: TimeSpan,
  timeUnit: string,
  parts: readonly SoundPart[] = soundParts,
): void {
  const { left, width, isNarrow } = timeBox(scene.width);
  const { columns: whole, points, segments, emotions, lanes, names, annotations = [] } = sound;
  const columns = finestFor(sound, view);
  let top = topRoom;
  let last: Box = { left, top, width, height: 0 };
  for (const part of parts) {
    const box: Box = { left, top, width, height: partHeight(part, lanes.length, isNarrow) };
    if (part === 'energy') {
      const height = box.height - ribbonHeight;
      drawEnergy(scene, { ...box, height }, points, view);
      drawRibbon(scene, { ...box, top: top + height, height: ribbonHeight }, segments, view, names);
    } else if (part === 'annotations') drawAnnotations(scene, box, annotations, view, isNarrow);
    else if (part === 'curves') drawCurves(scene, box, sound.curves ? [sound.curves] : [], view);
    else if (part === 'waveform') drawWaveform(scene, box, columns, view, amplitudeScale(columns, view));
    else if (part === 'spectrogram') drawSpectrogram(scene, box, columns, view, whole);
    else drawLanes(scene, box, points, view, { emotions, shown: lanes, names, isNarrow });
    last = box;
    top += box.height + gap;
  }
  drawTimeAxis(scene, last, view, timeTicks(view, width / 90), timeUnit);
}

/** The detail where it covers the view; otherwise the columns of the whole recording. */
function finestFor({ columns, detail }: PlottedSound, view: TimeSpan): Columns {
  if (!detail) return columns;
  const { columnS, end, first } = detail;
  const coversStart = first * columnS <= view.startS + columnS;
  // The last column may end a little before the recording does.
  const coversEnd = end * columnS >= Math.min(view.endS, columns.end * columns.columnS) - 2 * columns.columnS;
  return coversStart && coversEnd ? detail : columns;
}
