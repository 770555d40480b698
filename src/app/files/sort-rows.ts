import type { Emotion } from '#core/classifier/labels.ts';
import type { OverviewRow } from '#app/recording/overview-row.ts';

/** What is told of each emotion: the share of speech in which it was the answer, or its mean probability. */
export type Measure = 'share' | 'mean';

/** A column to sort by. */
export type SortKey = 'file' | 'answer' | 'length' | 'speech' | 'turns' | Emotion;

export interface Sorting {
  readonly key: SortKey;
  readonly isDescending: boolean;
}

/** An emotion's figure of a file, 0..1, or null where nobody spoke. */
export function figureOf({ result, shares }: OverviewRow, emotion: Emotion, measure: Measure): number | null {
  if (!result.scores) return null;
  return (measure === 'share' ? shares[emotion] : result.scores[emotion]) ?? 0;
}

/**
 * Rows in a column's order. Names go by their numbers, too (`take 2` before `take 10`); what has no figure comes last
 * either way; equal ones keep the order in which they came.
 */
export function sortRows(
  rows: readonly OverviewRow[],
  { key, isDescending }: Sorting,
  measure: Measure,
  locale: string,
): readonly OverviewRow[] {
  const direction = isDescending ? -1 : 1;
  const names = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' });
  const valueOf = (row: OverviewRow): string | number | null => {
    const { result } = row;
    if (key === 'file') return result.file;
    if (key === 'answer') return result.answer;
    if (key === 'length') return result.durationS;
    if (key === 'speech') return result.speechS;
    return key === 'turns' ? row.nTurns : figureOf(row, key, measure);
  };
  return rows
    .map((row) => ({ row, value: valueOf(row) }))
    .toSorted((a, b) => {
      if (a.value === null || b.value === null) return Number(a.value === null) - Number(b.value === null);
      const order =
        typeof a.value === 'number' && typeof b.value === 'number'
          ? a.value - b.value
          : names.compare(String(a.value), String(b.value));
      return direction * order;
    })
    .map(({ row }) => row);
}

/** The sorting after a column's heading was pressed: names begin with A, figures with the largest; again turns it round. */
export function sortedBy(key: SortKey, now: Sorting): Sorting {
  if (now.key === key) return { key, isDescending: !now.isDescending };
  return { key, isDescending: key !== 'file' && key !== 'answer' };
}
