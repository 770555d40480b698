import { shortestSegmentS } from '#core/result/segments.ts';
import type { AnswerRule } from '#core/result/answer.ts';
import type { SegmentRule } from '#core/result/segments.ts';
import type { Measure, Sorting } from './sort-rows.ts';

/** Options for the minimum segment length in seconds; the first one means no minimum. */
export const minSegments: readonly number[] = [shortestSegmentS, 2, 3, 5, 10, 30];

/** View options of the Files page for this visit. */
export class FileChoices {
  /** Minimum segment length in seconds. */
  minSegmentS = $state(shortestSegmentS);
  /** How several files are shown. */
  look = $state<'table' | 'strips'>('table');
  measure = $state<Measure>('share');
  sorting = $state.raw<Sorting>({ key: 'file', isDescending: false });

  /** An answer rule with the chosen minimum segment length. */
  rule(rule: AnswerRule): SegmentRule {
    return this.minSegmentS > shortestSegmentS ? { ...rule, minSegmentS: this.minSegmentS } : rule;
  }
}
