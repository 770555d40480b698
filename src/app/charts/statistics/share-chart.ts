import type { Answer } from '#core/classifier/labels.ts';
import { percent } from '#app/words/format.ts';
import { words } from '#app/words/index.ts';
import { percentAxis } from './axes.ts';
import type { DescribedChart } from './chart-spec.ts';

/** The share of an answer, in [0, 1], with its displayed name. */
export interface AnswerShare {
  readonly answer: Answer;
  readonly name: string;
  readonly share: number;
}

/**
 * Horizontal bars from 0 to 100 %, in the colours of the answers.
 * @param label accessible name and table caption
 * @param valueHead name of the value column
 */
export function shareChart(
  shares: readonly AnswerShare[],
  label: string,
  valueHead = words.common.probability,
): DescribedChart {
  const x = percentAxis('', true);
  const ticks = x.ticks.map(({ at, label: text }) => ({ at, label: at === 1 ? percent(at) : text }));
  return {
    label,
    spec: {
      x: { ...x, ticks },
      y: { answers: shares, canHideNames: false },
      series: [
        {
          kind: 'bars',
          isLying: true,
          width: { share: 0.62 },
          radiusPx: 2,
          bars: shares.map(({ answer, share }, at) => ({ at, from: 0, to: share, fill: { answer } })),
        },
      ],
      notes: shares.map(({ share }, y) => ({
        x: share,
        y,
        shift: [8, 0] as const,
        text: percent(share),
        ink: 'inkSoft' as const,
        align: 'left' as const,
        sizePx: 13,
      })),
      heightPx: 24 * shares.length + 28,
      roomRightPx: 44,
      isMoving: true,
    },
    table: {
      caption: label,
      head: [words.common.emotion, valueHead],
      rows: shares.map(({ name, share }) => [name, percent(share)]),
    },
  };
}
