import type { Answer } from '#core/classifier/labels.ts';
import type { EntryKind, EntryRecord } from '#app/storage/records.ts';

export type HistoryOrder = 'newest' | 'oldest' | 'name' | 'longest';

/** Filter settings. Days are `YYYY-MM-DD` in the local calendar; empty means any. */
export interface HistoryFilter {
  readonly text: string;
  readonly kind: EntryKind | 'all';
  /** Only entries that contain this answer. */
  readonly answer: Answer | 'all';
  readonly fromDay: string;
  readonly toDay: string;
  readonly order: HistoryOrder;
}

/** All entries, newest first. */
export const anything: HistoryFilter = {
  text: '',
  kind: 'all',
  answer: 'all',
  fromDay: '',
  toDay: '',
  order: 'newest',
};

/** Whether any filter is active. */
export function isNarrow(filter: HistoryFilter): boolean {
  return JSON.stringify({ ...filter, order: anything.order }) !== JSON.stringify(anything);
}

/**
 * The entries that match a filter, sorted.
 * @param nameOf displayed name of an entry
 */
export function filtered(
  entries: readonly EntryRecord[],
  filter: HistoryFilter,
  nameOf: (entry: EntryRecord) => string,
): readonly EntryRecord[] {
  const wanted = fold(filter.text).split(/\s+/).filter(Boolean);
  const from = filter.fromDay ? startOf(filter.fromDay) : -Infinity;
  const to = filter.toDay ? startOf(filter.toDay, 1) : Infinity;
  return entries
    .filter(
      (entry) =>
        (filter.kind === 'all' || entry.kind === filter.kind) &&
        (filter.answer === 'all' || (entry.answersS[filter.answer] ?? 0) > 0) &&
        entry.heardAt >= from &&
        entry.heardAt < to &&
        hasAll(`${nameOf(entry)} ${entry.note} ${entry.source.label}`, wanted),
    )
    .toSorted(comparing(filter.order, nameOf));
}

/** Local midnight at the start of a day, plus a number of days; the calendar handles daylight saving time. */
function startOf(day: string, later = 0): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + later).getTime();
}

function hasAll(text: string, wanted: readonly string[]): boolean {
  const folded = fold(text);
  return wanted.every((word) => folded.includes(word));
}

/** Lower case without accents, for tolerant search. */
function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();
}

function comparing(
  order: HistoryOrder,
  nameOf: (entry: EntryRecord) => string,
): (a: EntryRecord, b: EntryRecord) => number {
  const newest = (a: EntryRecord, b: EntryRecord): number => b.heardAt - a.heardAt || a.id.localeCompare(b.id);
  switch (order) {
    case 'newest':
      return newest;
    case 'oldest':
      return (a, b) => newest(b, a);
    case 'name':
      return (a, b) => nameOf(a).localeCompare(nameOf(b), undefined, { numeric: true }) || newest(a, b);
    case 'longest':
      return (a, b) => b.durationS - a.durationS || newest(a, b);
  }
}
