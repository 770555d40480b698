import { warningTexts } from '../export.ts';
import type { FileResult } from '../export.ts';
import { originText } from '../origin.ts';
import { spansOf } from './spans.ts';
import type { Span } from './spans.ts';

/** Times are whole milliseconds, so that boundaries of all tiers are the same numbers. */
const ticksPerS = 1000;

interface Interval {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A text as Praat reads it: in quotes, quotes within doubled. */
export function praatText(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** Praat's tiers have neither gap nor overlap: silence between intervals becomes empty ones, up to the end. */
function filled(intervals: readonly Interval[], end: number): readonly Interval[] {
  const whole: Interval[] = [];
  let at = 0;
  for (const interval of intervals) {
    if (interval.start > at) whole.push({ start: at, end: interval.start, text: '' });
    whole.push(interval);
    at = interval.end;
  }
  if (at < end || whole.length === 0) whole.push({ start: at, end, text: '' });
  return whole;
}

function tier(index: number, name: string, intervals: readonly Interval[], end: number): readonly string[] {
  const seconds = (ticks: number): string => String(ticks / ticksPerS);
  return [
    `    item [${index}]:`,
    '        class = "IntervalTier"',
    `        name = ${praatText(name)}`,
    '        xmin = 0',
    `        xmax = ${seconds(end)}`,
    `        intervals: size = ${intervals.length}`,
    ...intervals.flatMap((interval, i) => [
      `        intervals [${i + 1}]:`,
      `            xmin = ${seconds(interval.start)}`,
      `            xmax = ${seconds(interval.end)}`,
      `            text = ${praatText(interval.text)}`,
    ]),
  ];
}

/**
 * A recording as a Praat TextGrid (long text format, UTF-8): interval tiers `answer`, `confidence`, `likeliest`, `activation` and
 * `valence` with the same boundaries, and `warning` where some of the sound is missing, all from 0 to the end of the sound. The tier
 * `model` says what heard it.
 * Source: Praat manual, "TextGrid file formats". A TextGrid needs some time: an empty sound is given a millisecond.
 */
export function toTextGrid(result: FileResult): string {
  const spans = spansOf(result, ticksPerS);
  const durationTicks = Number.isFinite(result.durationS) ? Math.round(result.durationS * ticksPerS) : 0;
  const end = Math.max(durationTicks, spans.at(-1)?.end ?? 0, 1);
  const { warning } = result;
  const texts: readonly (readonly [tier: string, textOf: (span: Span) => string])[] = [
    ['answer', ({ answer }) => answer],
    ['confidence', ({ values }) => values.confidence],
    ['likeliest', ({ likeliest }) => likeliest ?? ''],
    ['activation', ({ values }) => values.activation],
    ['valence', ({ values }) => values.valence],
    ...(warning ? ([['warning', () => warningTexts[warning]]] as const) : []),
  ];
  return [
    'File type = "ooTextFile"',
    'Object class = "TextGrid"',
    '',
    'xmin = 0',
    `xmax = ${end / ticksPerS}`,
    'tiers? <exists>',
    `size = ${texts.length + 1}`,
    'item []:',
    ...texts.flatMap(([name, textOf], i) => {
      const intervals = spans.map((span) => ({ start: span.start, end: span.end, text: textOf(span) }));
      return tier(i + 1, name, filled(intervals, end), end);
    }),
    ...tier(texts.length + 1, 'model', [{ start: 0, end, text: originText(result) }], end),
    '',
  ].join('\n');
}
