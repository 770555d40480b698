import type { Emotion } from '#core/classifier/labels.ts';
import type { ConfusionMatrix } from '#core/evaluation/confusion.ts';
import type { DescribedChart } from '#app/charts/statistics/chart-spec.ts';
import { count, percent } from '#app/words/format.ts';
import { words } from '#app/words/index.ts';
import { heatRows, inkOf, isDark } from './heat.ts';

/** Numbers in the cells: clips, or their share of the row. The colour always shows the share. */
export type CellNumber = 'counts' | 'rows';

const rowPx = 38;

/** A confusion matrix: one row per true emotion, one column per answer, darker for a larger share of the row. */
export function confusionChart(
  labels: readonly Emotion[],
  confusion: ConfusionMatrix,
  shown: CellNumber,
  named: (title: string) => string,
): DescribedChart {
  const said = words.evaluate.results.confusion;
  const { rows, columns } = heatRows(labels, confusion);
  const nameOf = (answer: Emotion | null): string => (answer === null ? said.missed : words.answers[answer]);
  const cells = rows.flatMap(({ truth, cells: row }, y) =>
    row.map((cell, x) => ({ ...cell, truth, x, y, isRight: cell.given === truth })),
  );
  const bars = {
    kind: 'bars' as const,
    isLying: true,
    width: { share: 0.95 },
    radiusPx: 3,
    edgePx: 1.5,
    bars: cells.map(({ truth, given, n, share, x, y, isRight }) => ({
      at: y,
      from: x - 0.48,
      to: x + 0.48,
      fill: { ink: 'ink' as const, over: 'sunken' as const, percent: inkOf(share) },
      ...(isRight ? { edge: 'ink' as const } : {}),
      hint: said.cell(words.answers[truth], nameOf(given), count(n), percent(share)),
    })),
  };
  return {
    label: said.title,
    spec: {
      x: { answers: columns.map((each) => ({ answer: each ?? 'no speech', name: nameOf(each) })), canHideNames: true },
      y: { answers: rows.map(({ truth }) => ({ answer: truth, name: words.answers[truth] })), canHideNames: true },
      series: [bars],
      notes: cells.flatMap(({ n, share, x, y }) =>
        n === 0
          ? []
          : [
              {
                x,
                y,
                shift: [0, 1] as const,
                text: shown === 'counts' ? count(n) : Math.round(100 * share).toString(),
                ink: isDark(share) ? ('onInk' as const) : ('ink' as const),
                align: 'center' as const,
                sizePx: 12,
                weight: 500,
                roomX: 1,
              },
            ],
      ),
      heightPx: 44 + rowPx * rows.length,
      roomRightPx: 2,
    },
    table: {
      caption: named(said.table),
      head: [`${said.truth} \\ ${said.given}`, ...columns.map(nameOf)],
      rows: rows.map(({ truth, cells: row }) => [
        words.answers[truth],
        ...row.map(({ n, share }) => `${count(n)} (${percent(share)})`),
      ]),
    },
  };
}
