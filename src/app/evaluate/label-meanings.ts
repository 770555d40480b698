import type { Emotion } from '#core/classifier/labels.ts';
import { labelKey } from '#core/evaluation/emotion-words.ts';
import type { LabelMapping } from '#core/evaluation/emotion-words.ts';
import type { LabelledSet } from '#core/evaluation/labelled-set.ts';

/** A label with the number of its clips. */
export interface LabelCount {
  /** As it stands in the list or as the folder's name. */
  readonly label: string;
  readonly n: number;
}

/** Labels that name none of the eight, the most frequent first. */
export function countLabels(leftOut: LabelledSet['leftOut']): LabelCount[] {
  const counts = new Map<string, { label: string; n: number }>();
  for (const { word } of leftOut) {
    if (word === null) continue;
    const known = counts.get(labelKey(word));
    if (known) known.n++;
    else counts.set(labelKey(word), { label: word, n: 1 });
  }
  return [...counts.values()].sort((a, b) => b.n - a.n);
}

export const noMapping: LabelMapping = new Map();

/** A mapping in which a label has another meaning; null: as if nothing had been said of it. */
export function withMeaning(mapping: LabelMapping, label: string, meaning: Emotion | 'left-out' | null): LabelMapping {
  const changed = new Map(mapping);
  if (meaning === null) changed.delete(labelKey(label));
  else changed.set(labelKey(label), meaning);
  return changed;
}
