import { dashes, element, ink, label, picture, rule } from './svg.ts';
import { linear, logarithmic } from './scale.ts';
import type { Scale } from './scale.ts';

/** A line of points. */
export interface Curve {
  readonly name: string;
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

/** An axis: label with unit, and range. */
export interface Axis {
  readonly words: string;
  readonly from: number;
  readonly to: number;
  readonly isLogarithmic?: boolean;
  /** Formats a tick. */
  readonly write?: (value: number) => string;
}

/** A line chart. */
export interface CurvesPicture {
  readonly title: string;
  readonly description: string;
  readonly x: Axis;
  readonly y: Axis;
  readonly curves: readonly Curve[];
  /** Reference lines, dotted and without a mark in the legend. */
  readonly guides?: readonly (readonly [x1: number, y1: number, x2: number, y2: number])[];
  readonly hasMarks?: boolean;
}

const size = { width: 640, height: 400 };
const plot = { left: 64, right: 624, top: 64, bottom: 344 };

function scaleOf({ from, isLogarithmic, to }: Axis, start: number, end: number): Scale {
  return isLogarithmic ? logarithmic(from, to, start, end) : linear(from, to, start, end);
}

/** Shapes that distinguish series without colour: circle, square, triangle, diamond. */
function mark(series: number, x: number, y: number, fill: string): string {
  const r = 3.5;
  switch (series % 4) {
    case 0:
      return element('circle', { cx: x, cy: y, r, fill });
    case 1:
      return element('rect', { x: x - r, y: y - r, width: 2 * r, height: 2 * r, fill });
    case 2:
      return element('path', { d: `M${x.toFixed(2)} ${(y - 4).toFixed(2)}l4 7h-8z`, fill });
    default:
      return element('path', { d: `M${x.toFixed(2)} ${(y - 4.5).toFixed(2)}l4.5 4.5-4.5 4.5-4.5-4.5z`, fill });
  }
}

function axes(x: Axis, y: Axis, xScale: Scale, yScale: Scale): string[] {
  const write = ({ write: own }: Axis, value: number): string => (own ? own(value) : String(value));
  return [
    ...yScale.ticks.flatMap((tick) => [
      rule(plot.left, yScale.at(tick), plot.right, yScale.at(tick), { 'stroke-opacity': 0.3 }),
      label(write(y, tick), plot.left - 8, yScale.at(tick) + 4, 'end'),
    ]),
    ...xScale.ticks.flatMap((tick) => [
      rule(xScale.at(tick), plot.bottom, xScale.at(tick), plot.bottom + 5),
      label(write(x, tick), xScale.at(tick), plot.bottom + 20, 'middle'),
    ]),
    rule(plot.left, plot.bottom, plot.right, plot.bottom),
    label(x.words, (plot.left + plot.right) / 2, size.height - 12, 'middle'),
    label(y.words, plot.left - 52, plot.top - 12),
  ];
}

/** Draws a line chart with axes and a legend. Series differ in colour, dash and mark. */
export function drawCurves({ curves, description, guides = [], hasMarks = true, title, x, y }: CurvesPicture): string {
  const xScale = scaleOf(x, plot.left, plot.right);
  const yScale = scaleOf(y, plot.bottom, plot.top);
  const colourOf = (i: number): string => ink.series[i % ink.series.length] ?? ink.text;
  const drawn = curves.flatMap(({ points }, i) => {
    const places = points.map((point) => ({ x: xScale.at(point.x), y: yScale.at(point.y) }));
    const path = places.map((p, k) => `${k === 0 ? 'M' : 'L'}${p.x.toFixed(2)} ${p.y.toFixed(2)}`).join('');
    const dash = dashes[i % dashes.length] ?? 'none';
    const line = { d: path, fill: 'none', stroke: colourOf(i), 'stroke-width': 2, 'stroke-dasharray': dash };
    return [element('path', line), ...(hasMarks ? places.map((p) => mark(i, p.x, p.y, colourOf(i))) : [])];
  });
  let legendX = plot.left + 130;
  const legend = curves.flatMap(({ name }, i) => {
    const at = legendX;
    legendX += 40 + 6.6 * name.length;
    const dash = dashes[i % dashes.length] ?? 'none';
    return [
      rule(at, plot.top - 16, at + 24, plot.top - 16, {
        stroke: colourOf(i),
        'stroke-width': 2,
        'stroke-dasharray': dash,
      }),
      ...(hasMarks ? [mark(i, at + 12, plot.top - 16, colourOf(i))] : []),
      label(name, at + 30, plot.top - 12),
    ];
  });
  const compared = guides.map(([x1, y1, x2, y2]) =>
    rule(xScale.at(x1), yScale.at(y1), xScale.at(x2), yScale.at(y2), { 'stroke-dasharray': '3 4' }),
  );
  return picture(size, title, description, [...axes(x, y, xScale, yScale), ...compared, ...drawn, ...legend]);
}
