/** A priority queue that returns the smallest item first. */
export interface PriorityQueue<T> {
  push(item: T): void;
  /** Undefined if empty. */
  pop(): T | undefined;
}

/**
 * A binary heap: both operations take log n steps.
 * @param compare negative if the first goes before the second
 */
export function createQueue<T>(compare: (a: T, b: T) => number): PriorityQueue<T> {
  const heap: T[] = [];
  const isBefore = (i: number, j: number): boolean => compare(heap[i]!, heap[j]!) < 0;
  const swap = (i: number, j: number): void => {
    [heap[i], heap[j]] = [heap[j]!, heap[i]!];
  };
  return {
    push(item) {
      heap.push(item);
      for (let i = heap.length - 1; i > 0 && isBefore(i, (i - 1) >> 1); i = (i - 1) >> 1) swap(i, (i - 1) >> 1);
    },
    pop() {
      const last = heap.length - 1;
      if (last < 0) return undefined;
      swap(0, last);
      const least = heap.pop();
      for (let i = 0; ;) {
        const [left, right] = [2 * i + 1, 2 * i + 2];
        let next = i;
        if (left < heap.length && isBefore(left, next)) next = left;
        if (right < heap.length && isBefore(right, next)) next = right;
        if (next === i) return least;
        swap(i, next);
        i = next;
      }
    },
  };
}
