import { element, ink, label, picture, rule } from './svg.ts';
import { linear } from './scale.ts';

/** A value with its interval, and the heading of its group. */
export interface Dot {
  readonly group: string;
  readonly name: string;
  readonly value: number;
  readonly interval: readonly [number, number] | null;
}

/** A dot plot. */
export interface DotsPicture {
  readonly title: string;
  readonly description: string;
  /** Name of the value, with its unit. */
  readonly words: string;
  readonly dots: readonly Dot[];
  /** Another reference besides 0, dashed. */
  readonly limit?: { readonly value: number; readonly words: string };
}

const rowHeight = 20;
const plot = { left: 280, right: 620, top: 62 };

/** Draws a row per value, as a dot with its interval, grouped under headings, with a vertical line at 0. */
export function drawDots({ description, dots, limit, title, words }: DotsPicture): string {
  const ends = dots.flatMap(({ interval, value }) => [value, ...(interval ?? [])]);
  const low = Math.min(0, ...ends, limit?.value ?? 0);
  const high = Math.max(0, ...ends, limit?.value ?? 0);
  const margin = 0.04 * (high - low || 1);
  const scale = linear(low - margin, high + margin, plot.left, plot.right, 6);
  const rows: string[] = [];
  let y = plot.top + rowHeight;
  let group = '';
  for (const dot of dots) {
    if (dot.group !== group) {
      group = dot.group;
      y += 4;
      rows.push(label(group, 12, y + 4, 'start', { 'font-weight': 600 }));
      y += rowHeight;
    }
    rows.push(label(dot.name, 24, y + 4));
    rows.push(rule(24, y + rowHeight / 2, plot.right, y + rowHeight / 2, { 'stroke-opacity': 0.2 }));
    const colour = ink.series[0];
    if (dot.interval) {
      const [from, to] = dot.interval;
      rows.push(rule(scale.at(from), y, scale.at(to), y, { stroke: colour, 'stroke-width': 2, 'stroke-opacity': 0.6 }));
    }
    rows.push(element('circle', { cx: scale.at(dot.value), cy: y, r: 4.5, fill: colour }));
    y += rowHeight;
  }
  const bottom = y;
  const upright = (value: number, dash: string): string =>
    rule(scale.at(value), plot.top + 4, scale.at(value), bottom, { 'stroke-dasharray': dash });
  const axis = scale.ticks.flatMap((tick) => [
    rule(scale.at(tick), bottom, scale.at(tick), bottom + 5),
    label(String(tick), scale.at(tick), bottom + 20, 'middle'),
  ]);
  const limits = limit
    ? [upright(limit.value, '4 4'), label(limit.words, scale.at(limit.value), plot.top - 4, 'middle')]
    : [];
  return picture({ width: 640, height: bottom + 52 }, title, description, [
    ...rows,
    upright(0, 'none'),
    ...limits,
    rule(plot.left, bottom, plot.right, bottom),
    ...axis,
    label(words, (plot.left + plot.right) / 2, bottom + 42, 'middle'),
  ]);
}
