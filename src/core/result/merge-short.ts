import { createQueue } from './priority-queue.ts';

/** Operations for merging items of type `I`. */
export interface Joining<I> {
  /** Seconds. */
  readonly lengthS: (item: I) => number;
  readonly isSpeech: (item: I) => boolean;
  /** Whether it must be merged if it has a speaking neighbour. */
  readonly isShort: (item: I) => boolean;
  /** Whether neighbours have the same answer, and so are merged. */
  readonly isEqual: (a: I, b: I) => boolean;
  /** Merges two neighbours, in order of time. Merging equal items gives an equal item. */
  readonly join: (a: I, b: I) => I;
}

/** A node in the linked list of remaining items. */
interface Place<I> {
  item: I;
  readonly order: number;
  before: Place<I> | null;
  after: Place<I> | null;
  isGone: boolean;
}

/**
 * Merges items that are too short into the longer speaking neighbour, the shortest first (the earliest if equal), until nothing
 * short has a speaking neighbour. Takes n log n steps, because a slow loop over two hours would block the page.
 * @param items in order of time, no two neighbours equal
 */
export function mergeShort<I>(items: readonly I[], joining: Joining<I>): readonly I[] {
  const { lengthS, isSpeech, isShort, isEqual, join } = joining;
  const places = items.map((item, order): Place<I> => ({ item, order, before: null, after: null, isGone: false }));
  places.forEach((place, i) => {
    place.before = places[i - 1] ?? null;
    place.after = places[i + 1] ?? null;
  });
  const first = places[0];
  if (!first) return [];

  const speaks = (place: Place<I> | null): place is Place<I> => place !== null && isSpeech(place.item);
  const queue = createQueue<{ readonly place: Place<I>; readonly item: I; readonly lengthS: number }>(
    (a, b) => a.lengthS - b.lengthS || a.place.order - b.place.order,
  );
  const consider = (place: Place<I> | null): void => {
    if (!place || place.isGone || !isShort(place.item) || !(speaks(place.before) || speaks(place.after))) return;
    queue.push({ place, item: place.item, lengthS: lengthS(place.item) });
  };
  /** Merges a node's item into the previous one. */
  const swallow = (into: Place<I>, gone: Place<I>): void => {
    into.item = join(into.item, gone.item);
    into.after = gone.after;
    if (gone.after) gone.after.before = into;
    gone.isGone = true;
  };

  places.forEach(consider);
  for (let next = queue.pop(); next; next = queue.pop()) {
    const { place, item } = next;
    // Merged since it was queued: its current state was queued again.
    if (place.isGone || place.item !== item) continue;
    const { before, after } = place;
    let left = place;
    if (speaks(before) && (!speaks(after) || lengthS(before.item) >= lengthS(after.item))) {
      swallow(before, place);
      left = before;
    } else if (after) swallow(place, after);
    if (left.after && isEqual(left.item, left.after.item)) swallow(left, left.after);
    if (left.before && isEqual(left.before.item, left.item)) {
      left = left.before;
      if (left.after) swallow(left, left.after);
    }
    consider(left.before);
    consider(left);
    consider(left.after);
  }
  return places.filter(({ isGone }) => !isGone).map(({ item }) => item);
}
