import type { Summary } from '#core/result/summary.ts';
import type { DescribedChart } from '#app/charts/statistics/chart-spec.ts';
import { shareChart } from '#app/charts/statistics/share-chart.ts';
import { words } from '#app/words/index.ts';

/** The share of time of each answer, largest first; paler where it is only the likeliest. */
export function timeShareChart({ shares }: Pick<Summary, 'shares'>, durationS: number): DescribedChart {
  const { share } = words.live.summary;
  return shareChart(
    shares.map(({ answer, seconds, clearShare }) => ({
      answer,
      name: words.answers[answer],
      share: durationS > 0 ? seconds / durationS : 0,
      clearShare,
    })),
    share,
    share,
  );
}
