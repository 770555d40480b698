import type { Emotion } from '#core/classifier/labels.ts';
import type { OverviewRow } from '#app/recording/overview-row.ts';

/** Value shown per emotion: its share of speech, or its probability over the whole file. */
export type Measure = 'share' | 'whole';

/** A sortable column. */
export type SortKey = 'file' | 'answer' | 'length' | 'speech' | 'chapters' | Emotion;

export interface Sorting {
  readonly key: SortKey;
  readonly isDescending: boolean;
}

/** Value of an emotion in a file, 0..1, or null if nobody spoke. */
export function figureOf({ result, shares }: OverviewRow, emotion: Emotion, measure: Measure): number | null {
  if (!result.scores) return null;
  return (measure === 'share' ? shares[emotion] : result.scores[emotion]) ?? 0;
}

/**
 * Sorts rows by a column. Names sort numerically (`take 2` before `take 10`); missing values come last in both
 * directions; the sort is stable.
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
    if (key === 'speech') return row.speechS;
    return key === 'chapters' ? row.nChapters : figureOf(row, key, measure);
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

/**
 * The new sort order after a click on a column header: names start ascending, numbers descending; another click
 * reverses it.
 */
export function sortedBy(key: SortKey, now: Sorting): Sorting {
  if (now.key === key) return { key, isDescending: !now.isDescending };
  return { key, isDescending: key !== 'file' && key !== 'answer' };
}
