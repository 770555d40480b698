import type { WrongAnswer } from '#core/evaluation/wrong-answers.ts';

/** Columns that the errors can be sorted by. */
export type ErrorColumn = 'confidence' | 'truth' | 'given' | 'speaker' | 'file';

/** Filters; `null` means any. */
export interface ErrorFilter {
  readonly truth: string | null;
  /** An emotion, or `no speech`. */
  readonly given: string | null;
  readonly speaker: string | null;
}

/** The errors that pass a filter, sorted (stable). */
export function chosenErrors(
  errors: readonly WrongAnswer[],
  filter: ErrorFilter,
  sort: { readonly by: ErrorColumn; readonly isDescending: boolean },
): WrongAnswer[] {
  const text = new Intl.Collator(undefined, { numeric: true });
  const sign = sort.isDescending ? -1 : 1;
  const compare = (a: WrongAnswer, b: WrongAnswer): number =>
    sort.by === 'confidence' ? a.confidence - b.confidence : text.compare(a[sort.by] ?? '', b[sort.by] ?? '');
  return errors
    .filter(
      ({ truth, given, speaker }) =>
        (filter.truth === null || truth === filter.truth) &&
        (filter.given === null || (given ?? 'no speech') === filter.given) &&
        (filter.speaker === null || speaker === filter.speaker),
    )
    .sort((a, b) => sign * compare(a, b));
}
