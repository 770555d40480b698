import type { ConfusionMatrix } from '#core/evaluation/confusion.ts';
import type { Emotion } from '#core/classifier/labels.ts';
import { element, ink, label, picture } from './svg.ts';

const cell = { width: 62, height: 40 };
const at = { left: 110, top: 84 };

/** From pale to deep blue by share. The number is readable on both. */
function tone(share: number): { readonly fill: string; readonly text: string } {
  const [pale, deep] = [
    [222, 231, 240],
    [9, 76, 133],
  ];
  const channels = pale.map((from, i) => Math.round(from + share * ((deep[i] ?? 0) - from)));
  return { fill: `rgb(${channels.join(',')})`, text: share > 0.45 ? '#ffffff' : '#1c2733' };
}

/** Draws a confusion matrix, in percent of each row. Emotions without clips have no row. */
export function drawConfusion(title: string, labels: readonly Emotion[], { counts, missed }: ConfusionMatrix): string {
  const sums = counts.map((row, t) => row.reduce((a, b) => a + b, 0) + (missed[t] ?? 0));
  const shown = labels.flatMap((emotion, t) => ((sums[t] ?? 0) > 0 ? [{ emotion, t }] : []));
  const columns = labels.flatMap((emotion, p) =>
    (sums[p] ?? 0) > 0 || counts.some((row) => (row[p] ?? 0) > 0) ? [{ emotion, p }] : [],
  );
  const width = at.left + columns.length * cell.width + 24;
  const height = at.top + shown.length * cell.height + 24;
  const heads = columns.map(({ emotion }, c) =>
    label(emotion, at.left + (c + 0.5) * cell.width, at.top - 10, 'middle'),
  );
  const rows = shown.flatMap(({ emotion, t }, r) => {
    const y = at.top + r * cell.height;
    const cells = columns.flatMap(({ p }, c) => {
      const share = (counts[t]?.[p] ?? 0) / (sums[t] ?? 1);
      const { fill, text } = tone(share);
      const x = at.left + c * cell.width;
      return [
        element('rect', { x: x + 1, y: y + 1, width: cell.width - 2, height: cell.height - 2, rx: 4, fill }),
        label((100 * share).toFixed(0), x + cell.width / 2, y + cell.height / 2 + 4, 'middle', { fill: text }),
      ];
    });
    return [label(emotion, at.left - 10, y + cell.height / 2 + 4, 'end'), ...cells];
  });
  const axes = [
    label('answered, percent of the row', at.left, at.top - 34, 'start', { fill: ink.text }),
    label('true', at.left - 10, at.top - 10, 'end', { 'font-style': 'italic' }),
  ];
  const right = shown.map(
    ({ emotion, t }) => `${emotion} ${((100 * (counts[t]?.[t] ?? 0)) / (sums[t] ?? 1)).toFixed(0)} %`,
  );
  return picture({ width, height }, title, `Share of right answers: ${right.join(', ')}.`, [
    ...axes,
    ...heads,
    ...rows,
  ]);
}
