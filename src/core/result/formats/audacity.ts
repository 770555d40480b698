import type { FileResult } from '../export.ts';
import { spansOf } from './spans.ts';

/** Audacity writes and reads six decimals of a second. */
const ticksPerS = 1e6;

/**
 * A recording as an Audacity label track: `start<TAB>end<TAB>label`, seconds with six decimals, one line per segment, the
 * label being the answer and its confidence in per cent. No segments: an empty file, which Audacity reads as no labels.
 * Source: Audacity manual, "Importing and exporting labels", standard format.
 */
export function toAudacityLabels(result: FileResult): string {
  const seconds = (ticks: number): string => (ticks / ticksPerS).toFixed(6);
  return spansOf(result, ticksPerS)
    .map(({ start, end, answer, confidence }) => {
      return `${seconds(start)}\t${seconds(end)}\t${answer} ${Math.round(100 * confidence)}%\n`;
    })
    .join('');
}
