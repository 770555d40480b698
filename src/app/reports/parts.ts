import { emotions } from '#core/classifier/labels.ts';
import type { LabelledClip } from '#core/evaluation/clip-list.ts';
import type { LeftOut, LeftOutReason } from '#core/evaluation/label-reading.ts';

/** Number of clips with one value. */
export interface PartCount<T> {
  readonly value: T;
  readonly n: number;
}

function counted<T>(values: readonly T[]): PartCount<T>[] {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, n]) => ({ value, n }));
}

/** Clips per emotion, in label order. */
export function countEmotions(clips: readonly LabelledClip[]): PartCount<LabelledClip['emotion']>[] {
  const places = new Map(emotions.map((emotion, i) => [emotion, i]));
  return counted(clips.map(({ emotion }) => emotion)).sort(
    (a, b) => (places.get(a.value) ?? 0) - (places.get(b.value) ?? 0),
  );
}

/** Clips per speaker or corpus, in natural sort order. */
export function countNames(clips: readonly LabelledClip[], name: 'speaker' | 'corpus'): PartCount<string | null>[] {
  return counted(clips.map((clip) => clip[name])).sort((a, b) =>
    (a.value ?? '').localeCompare(b.value ?? '', undefined, { numeric: true }),
  );
}

/** Files excluded for one reason. */
export interface ReasonCount {
  readonly reason: LeftOutReason;
  readonly n: number;
  /** Some of the files. */
  readonly examples: readonly LeftOut[];
}

const nExamples = 3;

/** Excluded files by reason, most frequent first. */
export function countReasons(leftOut: readonly LeftOut[]): ReasonCount[] {
  return counted(leftOut.map(({ reason }) => reason))
    .sort((a, b) => b.n - a.n)
    .map(({ value: reason, n }) => ({
      reason,
      n,
      examples: leftOut.filter((each) => each.reason === reason).slice(0, nExamples),
    }));
}
