import { percentAxis, stepAxis, valueAxis } from '#app/charts/statistics/axes.ts';
import type { ChartSpec, DescribedChart, NumberAxis } from '#app/charts/statistics/chart-spec.ts';
import { count, decimal, figure, finePercent } from '#app/words/format.ts';
import { words } from '#app/words/index.ts';
import type { TrainingRun } from '../model-reports.ts';

/** The charts of a training run; `heldOut` is null if nothing was measured on held-out speakers. */
export interface TrainingCharts {
  readonly heldOut: DescribedChart | null;
  readonly loss: DescribedChart;
  readonly table: NonNullable<DescribedChart['table']>;
}

/** Loss and average recall on held-out speakers by epoch, with one table for both charts. */
export function trainingCharts({ name, epochs }: TrainingRun, named: (title: string) => string): TrainingCharts {
  const said = words.evaluate.own;
  const losses = epochs.map(({ epoch, loss }) => ({ x: epoch, y: loss, hint: `${count(epoch)}: ${figure(loss)}` }));
  const recalls = epochs.flatMap(({ epoch, heldOutUar }) =>
    heldOutUar === null ? [] : [{ x: epoch, y: heldOutUar, hint: `${count(epoch)}: ${finePercent(heldOutUar)}` }],
  );
  const [lowest, highest] = [Math.min(...losses.map(({ y }) => y)), Math.max(...losses.map(({ y }) => y))];
  const chart = (label: string, points: typeof losses, y: NumberAxis): DescribedChart => ({
    label,
    spec: curveSpec(points, y),
    table: null,
  });
  const hasHeldOut = recalls.length > 0;
  return {
    heldOut:
      recalls.length > 1 ? chart(`${said.curve(name)}: ${said.held}`, recalls, percentAxis(said.held, true)) : null,
    loss: chart(`${said.curve(name)}: ${said.loss}`, losses, valueAxis(lowest, highest, said.loss)),
    table: {
      caption: named(said.curveTable(name)),
      head: [said.epoch, said.loss, ...(hasHeldOut ? [said.held] : [])],
      rows: epochs.map(({ epoch, loss, heldOutUar }) => [
        count(epoch),
        decimal(loss, 3),
        ...(hasHeldOut ? [heldOutUar === null ? '' : finePercent(heldOutUar)] : []),
      ]),
    },
  };
}

function curveSpec(points: readonly { x: number; y: number; hint: string }[], y: NumberAxis): ChartSpec {
  const last = Math.max(2, ...points.map(({ x }) => x));
  return {
    x: stepAxis(1, last, words.evaluate.own.epoch),
    y,
    series: [
      {
        kind: 'points',
        line: { ink: 'ink', widthPx: 2, dash: [] },
        // Short curves mark each point.
        ...(points.length <= 60 ? { dots: { fill: 'ink' as const, radiusPx: 2.5 } } : {}),
        points,
      },
    ],
    heightPx: 220,
  };
}
