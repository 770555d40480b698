import { warningTexts } from '../export.ts';
import type { FileResult } from '../export.ts';
import { originText } from '../origin.ts';
import { labelRest, spansOf } from './spans.ts';

/** Audacity writes and reads six decimals of a second. */
const ticksPerS = 1e6;

/**
 * A recording as an Audacity label track: `start<TAB>end<TAB>label`, seconds with six decimals, one line per segment, the
 * label being the answer, its confidence in per cent, energy and tone. What is missing of the sound and what heard it are labels at its end. No segments: only these.
 * Source: Audacity manual, "Importing and exporting labels", standard format.
 */
export function toAudacityLabels(result: FileResult): string {
  const seconds = (ticks: number): string => (ticks / ticksPerS).toFixed(6);
  const end = seconds(Math.round(result.durationS * ticksPerS));
  return [
    ...spansOf(result, ticksPerS).map(
      (span) => `${seconds(span.start)}\t${seconds(span.end)}\t${span.answer}${labelRest(span)}\n`,
    ),
    ...(result.warning ? [`${end}\t${end}\t${warningTexts[result.warning]}\n`] : []),
    `${end}\t${end}\t${originText(result)}\n`,
  ].join('');
}
