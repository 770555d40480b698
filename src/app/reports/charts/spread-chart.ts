import type { SpeakerFigures } from '#core/evaluation/figures.ts';
import { percentAxis } from '#app/charts/statistics/axes.ts';
import type { DescribedChart } from '#app/charts/statistics/chart-spec.ts';
import { count, finePercent } from '#app/words/format.ts';
import { words } from '#app/words/index.ts';
import type { Spread, SpreadMeasure } from './spread.ts';

/** Distance of stacked dots in pixels; one unit of the y axis. */
const stepPx = 7;
/** Centre of the box plot and lower end of the y axis, in those units. */
const boxAt = -2.9;
const bottom = -4.9;
/** Height above and below the plot in pixels. */
const besidesPx = 40;
const leastPx = 150;

/** One dot per speaker above a box plot of the same measure. */
export function spreadChart(
  spread: Spread,
  speakers: readonly SpeakerFigures[],
  measure: SpreadMeasure,
  named: (title: string) => string,
): DescribedChart {
  const { spread: said, measures, clips, errors } = words.evaluate.results;
  const tallest = Math.max(...spread.dots.map(({ level }) => level));
  const heightPx = Math.max(leastPx, besidesPx + stepPx * (tallest + 2 - bottom));
  const top = bottom + (heightPx - besidesPx) / stepPx;
  const level = (y: number, ...xs: readonly number[]) => xs.map((x) => ({ x, y }));
  return {
    label: said.title,
    spec: {
      x: percentAxis(measures[measure], false),
      y: { from: bottom, to: top, ticks: [], title: '', hasGrid: false },
      series: [
        {
          kind: 'points',
          line: { ink: 'rule', widthPx: 1.5, dash: [] },
          points: level(boxAt, spread.lowest, spread.highest),
        },
        {
          kind: 'bars',
          isLying: true,
          width: { px: 16 },
          radiusPx: 2,
          edgePx: 1,
          bars: [{ at: boxAt, from: spread.quarter, to: spread.threeQuarters, fill: 'sunken', edge: 'rule' }],
        },
        {
          kind: 'points',
          line: { ink: 'ink', widthPx: 2.5, dash: [] },
          points: [boxAt - 1.6, boxAt + 1.6].map((y) => ({ x: spread.median, y })),
        },
        {
          kind: 'points',
          dots: { fill: 'inkSoft', radiusPx: 3 },
          points: spread.dots.map(({ speaker, value, level: y }) => ({
            x: value,
            y,
            hint: said.dot(speaker.speaker, finePercent(speaker[measure])),
          })),
        },
      ],
      heightPx,
    },
    table: {
      caption: named(said.table),
      head: [errors.speaker, clips, measures.accuracy, measures.uar],
      rows: speakers.map(({ speaker, nClips, accuracy, uar }) => [
        speaker,
        count(nClips),
        finePercent(accuracy),
        finePercent(uar),
      ]),
    },
  };
}
