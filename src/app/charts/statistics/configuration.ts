import type { Chart, ChartDataset, ChartOptions, ScaleOptionsByType } from 'chart.js';
import { hexOf } from '#app/ui/palette.ts';
import type { Palette } from '#app/ui/palette.ts';
import type { Brush } from '../canvas/brush.ts';
import type {
  AnswerAxis,
  BarSeries,
  ChartAxis,
  ChartColour,
  ChartSpec,
  NumberAxis,
  PointSeries,
} from './chart-spec.ts';

/** A data point of Chart.js with its tooltip text. */
export interface Datum {
  readonly x: number | [number, number];
  readonly y: number | [number, number];
  readonly hint?: string | undefined;
}
export type Dataset = ChartDataset<'bar' | 'line', Datum[]>;
type LinearScale = { type: 'linear' } & { [Key in keyof ScaleOptionsByType<'linear'>]?: unknown };

/** Where the names of answers begin, right of their symbols, in pixels. */
export const nameIndentPx = 22;
/** Font size of the names beside rows in pixels. */
export const namePx = 13;
/** Least width in pixels for symbols and names of answers, left of the plot, and what stays free between a name and the plot. */
const answerGutter = 104;
const nameGapPx = 8;
const markGutter = 26;
/** Height above the plot in pixels. */
const answerHead = 44;
const markHead = 26;
/** Narrower charts hide the names. */
const narrowPx = 520;

/** Whether an axis of answers shows symbols only. */
export function hidesNames(axis: ChartAxis, chartWidth: number): boolean {
  return 'answers' in axis && axis.canHideNames && chartWidth < narrowPx;
}

/** A colour by its meaning as CSS. */
export function colourOf(colour: ChartColour, palette: Palette): string {
  if (typeof colour === 'string') return palette[colour];
  const full = 'answer' in colour ? palette.answers[colour.answer] : palette[colour.ink];
  if (!('over' in colour)) return full;
  return hexOf(`color-mix(in oklab, ${full} ${colour.percent.toFixed(1)}%, ${palette[colour.over]})`);
}

/** The series of a chart as Chart.js datasets, in reverse order: Chart.js draws the first one on top. */
export function datasetsOf({ series }: ChartSpec, palette: Palette): Dataset[] {
  return series.map((each) => (each.kind === 'bars' ? barsOf(each, palette) : pointsOf(each, palette))).reverse();
}

function barsOf({ bars, isLying, width, edgePx = 0, radiusPx = 0 }: BarSeries, palette: Palette): Dataset {
  const fills = bars.map(({ fill }) => colourOf(fill, palette));
  return {
    type: 'bar',
    indexAxis: isLying ? 'y' : 'x',
    data: bars.map(({ at, from, to, hint }) =>
      isLying ? { x: [from, to], y: at, hint } : { x: at, y: [from, to], hint },
    ),
    backgroundColor: fills,
    hoverBackgroundColor: fills,
    borderColor: bars.map(({ edge }) => (edge ? palette[edge] : 'transparent')),
    borderWidth: bars.map(({ edge }) => (edge ? edgePx : 0)),
    borderRadius: radiusPx,
    borderSkipped: false,
    grouped: false,
    clip: false,
    ...('px' in width ? { barThickness: width.px } : { categoryPercentage: 1, barPercentage: width.share }),
  };
}

function pointsOf({ points, line, dots }: PointSeries, palette: Palette): Dataset {
  const radius = dots?.radiusPx ?? 0;
  const fill = palette[dots?.fill ?? 'ink'];
  const edge = dots?.edge ? palette[dots.edge] : fill;
  return {
    type: 'line',
    data: points.map((point) => point ?? { x: NaN, y: NaN }),
    showLine: Boolean(line),
    borderColor: palette[line?.ink ?? 'ink'],
    borderWidth: line?.widthPx ?? 0,
    borderDash: [...(line?.dash ?? [])],
    borderJoinStyle: 'round',
    // Otherwise Chart.js draws lines with Path2D, which cannot be converted to SVG.
    segment: {},
    tension: 0,
    clip: false,
    pointRadius: radius,
    pointHoverRadius: radius,
    pointHitRadius: 3,
    pointBackgroundColor: fill,
    pointHoverBackgroundColor: fill,
    pointBorderColor: edge,
    pointHoverBorderColor: edge,
    pointBorderWidth: dots?.edge ? 2 : 0,
    pointHoverBorderWidth: dots?.edge ? 2 : 0,
  };
}

/**
 * How bars move. A new width that comes when they have arrived waits for the next drawing, and would then undo a later width: they are
 * drawn once more.
 */
const movement = {
  duration: 120,
  easing: 'easeOutQuad',
  onComplete: ({ chart }: { readonly chart: Chart }) => chart.draw(),
} as const;

/** The Chart.js options of a chart. */
export function optionsOf(spec: ChartSpec, palette: Palette, isStill: boolean): ChartOptions<'bar' | 'line'> {
  const hasHints = spec.series.some((each) =>
    (each.kind === 'bars' ? each.bars : each.points).some((value) => value?.hint !== undefined),
  );
  return {
    animation: isStill || !spec.isMoving ? false : movement,
    responsive: true,
    maintainAspectRatio: false,
    events: hasHints ? ['mousemove', 'mouseout', 'touchstart', 'touchmove'] : [],
    layout: {
      padding: { left: 0, top: 'title' in spec.y && spec.y.title !== '' ? 22 : 0, right: spec.roomRightPx ?? 12 },
    },
    scales: {
      x: scaleOf(spec.x, 'x', palette) as never,
      y: scaleOf(spec.y, 'y', palette) as never,
    },
    plugins: {
      tooltip: {
        enabled: hasHints,
        animation: false,
        displayColors: false,
        caretSize: 0,
        cornerRadius: 6,
        backgroundColor: palette.ink,
        bodyColor: palette.onInk,
        bodyFont: { family: palette.font, size: 12 },
        filter: ({ raw }) => (raw as Datum).hint !== undefined,
        callbacks: { title: () => '', label: ({ raw }) => (raw as Datum).hint },
      },
    },
  };
}

function scaleOf(axis: ChartAxis, which: 'x' | 'y', palette: Palette): LinearScale {
  return 'answers' in axis ? answerScale(axis, which, palette) : numberScale(axis, which, palette);
}

/** The width that the names of answers take beside their rows. */
function gutterOf({ answers }: AnswerAxis, context: Brush, palette: Palette): number {
  context.save();
  context.font = `${namePx}px ${palette.font}`;
  const widest = Math.max(0, ...answers.map(({ name }) => context.measureText(name).width));
  context.restore();
  return Math.max(answerGutter, Math.ceil(nameIndentPx + widest + nameGapPx));
}

function answerScale(axis: AnswerAxis, which: 'x' | 'y', palette: Palette): LinearScale {
  const n = axis.answers.length;
  return {
    type: 'linear',
    min: -0.5,
    max: n - 0.5,
    reverse: which === 'y',
    // Bars must not extend the axis beyond its range.
    offset: false,
    position: which === 'y' ? 'left' : 'top',
    border: { display: false },
    grid: { display: false },
    ticks: { display: false },
    afterBuildTicks: (scale: { ticks: { value: number }[] }) => {
      scale.ticks = axis.answers.map((_, value) => ({ value }));
    },
    afterFit: (scale: { width: number; height: number; chart: { width: number; ctx: Brush } }) => {
      const isBare = hidesNames(axis, scale.chart.width);
      if (which === 'y') scale.width = isBare ? markGutter : gutterOf(axis, scale.chart.ctx, palette);
      else scale.height = isBare ? markHead : answerHead;
    },
  };
}

function numberScale({ from, to, ticks, title, hasGrid }: NumberAxis, which: 'x' | 'y', palette: Palette): LinearScale {
  const font = { family: palette.font, size: 11 };
  const labels = new Map(ticks.map(({ at, label }) => [at, label]));
  return {
    type: 'linear',
    min: from,
    max: to,
    offset: false,
    display: ticks.length > 0,
    border: { display: which === 'x' && !hasGrid, color: palette.hairline },
    grid: { color: palette.hairline, drawOnChartArea: hasGrid, drawTicks: !hasGrid, tickLength: 4, offset: false },
    ticks: {
      color: palette.inkFaint,
      font,
      padding: hasGrid ? 6 : 2,
      minRotation: 0,
      maxRotation: 0,
      autoSkip: true,
      includeBounds: false,
      callback: (value: number) => labels.get(value) ?? '',
    },
    afterBuildTicks: (scale: { ticks: { value: number }[] }) => {
      scale.ticks = ticks.map(({ at }) => ({ value: at }));
    },
    // The title of the y axis is drawn horizontally above it.
    title: {
      display: which === 'x' && title !== '',
      text: title,
      align: 'end',
      color: palette.inkSoft,
      font,
      padding: 0,
    },
  };
}
