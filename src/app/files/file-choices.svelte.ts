import { shortestSegmentS } from '#core/result/segments.ts';
import type { AnswerRule } from '#core/result/answer.ts';
import type { SegmentRule } from '#core/result/segments.ts';

/** Shortest segments to choose from, in seconds; the first: as heard. */
export const minSegments: readonly number[] = [shortestSegmentS, 2, 3, 5, 10, 30];

/** How the Files page is looked at, for this visit. */
export class FileChoices {
  /** Nothing shorter stands alone, in seconds. */
  minSegmentS = $state(shortestSegmentS);

  /** An answer rule with the shortest segment chosen here. */
  rule(rule: AnswerRule): SegmentRule {
    return this.minSegmentS > shortestSegmentS ? { ...rule, minSegmentS: this.minSegmentS } : rule;
  }
}
