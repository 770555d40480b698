import type { FileResult } from '../export.ts';
import type { Answer } from '../../classifier/labels.ts';

/** A stretch of a recording for a format that counts time in whole ticks. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly answer: Answer;
  readonly confidence: number;
}

/**
 * A result's segments in whole ticks, in order, none empty and none over another: what rounding makes empty is left out.
 * @param ticksPerS 1000 for milliseconds
 */
export function spansOf({ segments }: FileResult, ticksPerS: number): readonly Span[] {
  const tick = (seconds: number): number =>
    Math.round((Number.isFinite(seconds) ? Math.max(0, seconds) : 0) * ticksPerS);
  const spans: Span[] = [];
  for (const { startS, endS, answer, confidence } of segments) {
    const start = Math.max(tick(startS), spans.at(-1)?.end ?? 0);
    const end = tick(endS);
    if (end > start) spans.push({ start, end, answer, confidence: Number.isFinite(confidence) ? confidence : 0 });
  }
  return spans;
}
