import type { ReliabilityBin } from '#core/evaluation/calibration.ts';
import { percentAxis } from '#app/charts/statistics/axes.ts';
import type { DescribedChart } from '#app/charts/statistics/chart-spec.ts';
import { count, finePercent, percent } from '#app/words/format.ts';
import { words } from '#app/words/index.ts';

/**
 * Reliability diagram: one bar per bin, darker for more clips, a dot at the mean confidence, and a red line for the gap to
 * the diagonal.
 * @param ece expected calibration error, 0..1
 */
export function reliabilityChart(
  bins: readonly ReliabilityBin[],
  ece: number,
  named: (title: string) => string,
): DescribedChart {
  const said = words.evaluate.results.reliability;
  const filled = bins.filter(({ n }) => n > 0);
  const most = Math.max(1, ...bins.map(({ n }) => n));
  const summary = said.summary(finePercent(ece));
  return {
    label: `${said.title}: ${summary}`,
    spec: {
      x: percentAxis(said.confidence, false),
      y: percentAxis(said.accuracy, true),
      series: [
        {
          kind: 'bars',
          isLying: false,
          width: { share: 0.96 },
          // Includes empty bins, because the bar width follows from the distance between bins.
          bars: bins.map(({ from, to, n, accuracy }) => ({
            at: (from + to) / 2,
            from: 0,
            to: n > 0 ? accuracy : 0,
            fill: { ink: 'inkSoft', over: 'panel', percent: 25 + 60 * (n / most) },
            ...(n > 0 ? { hint: said.bar(said.range(percent(from), percent(to)), percent(accuracy), count(n)) } : {}),
          })),
        },
        {
          kind: 'points',
          line: { ink: 'rule', widthPx: 1, dash: [4, 4] },
          points: [
            { x: 0, y: 0 },
            { x: 1, y: 1 },
          ],
        },
        {
          kind: 'points',
          line: { ink: 'alarm', widthPx: 2, dash: [] },
          points: filled.flatMap(({ confidence, accuracy }) => [
            { x: confidence, y: accuracy },
            { x: confidence, y: confidence },
            null,
          ]),
        },
        {
          kind: 'points',
          dots: { fill: 'ink', radiusPx: 2.5 },
          points: filled.map(({ confidence, accuracy }) => ({ x: confidence, y: accuracy })),
        },
      ],
      // Above the plot, where no bar can lie below it.
      notes: [{ x: 1, y: 1, shift: [0, -15], text: summary, ink: 'ink', align: 'right', sizePx: 12, weight: 600 }],
      heightPx: 300,
    },
    table: {
      caption: named(said.table),
      head: [said.from, said.clips, said.mean, said.bars],
      rows: filled.map(({ from, to, n, confidence, accuracy }) => [
        said.range(percent(from), percent(to)),
        count(n),
        finePercent(confidence),
        finePercent(accuracy),
      ]),
    },
  };
}
