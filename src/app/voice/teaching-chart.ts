import type { LearningCurve } from '#core/voice/fine-tuning.ts';
import { stepAxis, valueAxis } from '#app/charts/statistics/axes.ts';
import type { DescribedChart, LineStyle, PointSeries } from '#app/charts/statistics/chart-spec.ts';
import { count, decimal } from '#app/words/format.ts';
import { words } from '#app/words/index.ts';

/** Steps per table row. */
const everySteps = 10;

/** Loss by step on the training examples and, if there are any, on the held-out ones. */
export function teachingChart({ training, heldOut }: LearningCurve): DescribedChart {
  const said = words.voice.curve;
  const line = (name: string, values: readonly number[], dash: readonly number[], ink: LineStyle['ink'] = 'ink') =>
    ({
      kind: 'points',
      name,
      line: { ink, widthPx: 1.75, dash },
      points: values.map((y, x) => ({ x, y })),
    }) satisfies PointSeries;
  const lines = [
    line(said.training, training, [2, 3]),
    ...(heldOut
      ? [
          line(said.heldOut, heldOut, []),
          line(said.shipped, heldOut.map(() => heldOut[0] ?? 0), [7, 5], 'inkFaint'), // prettier-ignore
        ]
      : []),
  ];
  const values = lines.flatMap(({ points }) => points.map(({ y }) => y));
  return {
    label: said.title,
    spec: {
      x: stepAxis(0, Math.max(1, training.length - 1), said.step),
      y: valueAxis(0, 1.05 * Math.max(0, ...values) || 1, said.loss),
      series: lines,
      heightPx: 208,
    },
    table: {
      caption: said.title,
      head: [said.step, said.training, ...(heldOut ? [said.heldOut] : [])],
      rows: training.flatMap((loss, step) =>
        step % everySteps === 0
          ? [[count(step), decimal(loss, 2), ...(heldOut ? [decimal(heldOut[step] ?? 0, 2)] : [])]]
          : [],
      ),
    },
  };
}
