import type { FileResult } from '../export.ts';
import type { Segment } from '../types.ts';

/** A stretch of a recording for a format that counts time in whole ticks. */
export interface Span extends Pick<Segment, 'answer' | 'confidence' | 'likeliest'> {
  readonly start: number;
  readonly end: number;
  /** As text with three decimals; energy and tone are empty for `no speech`. */
  readonly values: { readonly confidence: string; readonly activation: string; readonly valence: string };
}

const safe = (value: number): number => (Number.isFinite(value) ? value : 0);

/** A segment as a span. @param start in ticks, as is `end` */
export function spanOf({ answer, confidence, dimensions, likeliest }: Segment, start: number, end: number): Span {
  const number = (value: number | undefined): string => (value === undefined ? '' : safe(value).toFixed(3));
  return {
    start,
    end,
    answer,
    likeliest,
    confidence: safe(confidence),
    values: {
      confidence: number(confidence),
      activation: number(dimensions?.activation),
      valence: number(dimensions?.valence),
    },
  };
}

/**
 * A result's segments in whole ticks, in order, none empty and none over another: what rounding makes empty is left out.
 * @param ticksPerS 1000 for milliseconds
 */
export function spansOf({ segments }: FileResult, ticksPerS: number): readonly Span[] {
  const tick = (seconds: number): number => Math.round(Math.max(0, safe(seconds)) * ticksPerS);
  const spans: Span[] = [];
  for (const segment of segments) {
    const start = Math.max(tick(segment.startS), spans.at(-1)?.end ?? 0);
    const end = tick(segment.endS);
    if (end > start) spans.push(spanOf(segment, start, end));
  }
  return spans;
}

/**
 * What a label says after its answer: ` 54%, activation 0.81, valence 0.22`, and where the answer is `unsure` what is likeliest:
 * `, likeliest sad 30%, ...`.
 */
export function labelRest({ answer, confidence, likeliest, values }: Span): string {
  const percent = `${Math.round(100 * confidence)}%`;
  const sure = answer === 'unsure' && likeliest ? `, likeliest ${likeliest} ${percent}` : ` ${percent}`;
  return values.activation ? `${sure}, activation ${values.activation}, valence ${values.valence}` : sure;
}
