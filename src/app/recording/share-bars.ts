import type { Bar } from '#app/charts/statistics/bar-chart.ts';
import { words } from '#app/words/index.ts';
import type { Report } from './report.ts';

/** The share of time of each answer, largest first. */
export function shareBarsOf({ summary, result: { durationS } }: Pick<Report, 'summary' | 'result'>): Bar[] {
  return summary.shares.map(({ answer, seconds }) => ({
    answer,
    name: words.answers[answer],
    share: durationS > 0 ? seconds / durationS : 0,
  }));
}
