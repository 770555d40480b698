import type { CoveragePoint } from '#core/evaluation/coverage.ts';
import { lineStyle, percentAxis } from '#app/charts/statistics/axes.ts';
import type { ChartSpec, DescribedChart } from '#app/charts/statistics/chart-spec.ts';
import { count, finePercent } from '#app/words/format.ts';
import { words } from '#app/words/index.ts';

/**
 * Accuracy by coverage: the share of clips answered, most confident first.
 * @param lines one per classifier; the first is drawn strongest
 * @param unsureBelow the confidence below which the app says `unsure`, 0..1, marked on the first line; null: not known
 */
export function coverageChart(
  lines: readonly { readonly name: string; readonly points: readonly CoveragePoint[] }[],
  unsureBelow: number | null,
  named: (title: string) => string,
): DescribedChart {
  const said = words.evaluate.results.coverage;
  const isSeveral = lines.length > 1;
  const { series, notes } = unsureMark(lines[0]?.points ?? [], unsureBelow);
  return {
    label: said.title,
    spec: {
      x: percentAxis(said.coverage, false),
      y: percentAxis(said.accuracy, true),
      series: [
        ...lines.map(({ name, points }, i) => ({
          kind: 'points' as const,
          ...(isSeveral ? { name } : {}),
          line: lineStyle(i),
          points: points.map(({ coverage, accuracy }) => ({ x: coverage, y: accuracy })),
        })),
        ...series,
      ],
      ...(notes ? { notes } : {}),
      heightPx: 300,
    },
    table: {
      caption: named(said.table),
      head: [
        said.coverage,
        said.accuracy,
        said.from,
        said.answers,
        ...(isSeveral ? [words.evaluate.results.recogniser] : []),
      ],
      rows: lines.flatMap(({ name, points }) =>
        points.map(({ coverage, accuracy, confidenceFrom, n }) => [
          finePercent(coverage),
          finePercent(accuracy),
          finePercent(confidenceFrom),
          count(n),
          ...(isSeveral ? [name] : []),
        ]),
      ),
    },
  };
}

/** Marks the last point above the threshold, with a line down to its coverage. */
function unsureMark(points: readonly CoveragePoint[], unsureBelow: number | null): Pick<ChartSpec, 'series' | 'notes'> {
  const last =
    unsureBelow === null ? undefined : points.findLast(({ confidenceFrom }) => confidenceFrom >= unsureBelow);
  if (!last || unsureBelow === null) return { series: [] };
  const at = { x: last.coverage, y: last.accuracy };
  return {
    series: [
      { kind: 'points', line: { ink: 'rule', widthPx: 1, dash: [3, 3] }, points: [{ x: at.x, y: 0 }, at] },
      { kind: 'points', dots: { fill: 'panel', edge: 'ink', radiusPx: 4 }, points: [at] },
    ],
    notes: [
      {
        x: at.x,
        y: 0.05,
        shift: [-6, 0],
        text: words.evaluate.results.coverage.unsure(finePercent(unsureBelow)),
        ink: 'inkSoft',
        align: 'right',
        sizePx: 11,
      },
    ],
  };
}
