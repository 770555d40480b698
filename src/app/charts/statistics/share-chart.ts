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
  /** How much of the share is clear, 0..1; the rest of the bar is paler. Left out: all of it. */
  readonly clearShare?: number;
}

/** How much of its colour the pale part of a bar has. */
const palePercent = 42;

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
  const hasPale = shares.some(({ clearShare = 1 }) => clearShare < 1);
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
          bars: shares.map(({ answer, share, clearShare = 1 }, at) => ({
            at,
            from: 0,
            to: share * clearShare,
            fill: { answer },
          })),
        },
        {
          kind: 'bars',
          isLying: true,
          width: { share: 0.62 },
          radiusPx: 2,
          bars: shares.map(({ answer, share, clearShare = 1 }, at) => ({
            at,
            from: share * clearShare,
            to: share,
            fill: { answer, over: 'panel' as const, percent: palePercent },
          })),
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
      head: [words.common.emotion, valueHead, ...(hasPale ? [words.live.summary.clearHead] : [])],
      rows: shares.map(({ name, share, clearShare = 1 }) => [
        name,
        percent(share),
        ...(hasPale ? [percent(share * clearShare)] : []),
      ]),
    },
  };
}
