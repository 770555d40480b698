/**
 * Works on several items at once and yields the results in the order of the items.
 * @param nAtOnce items begun and not yet yielded, at most
 * @param work must not reject
 */
export async function* inOrder<Item, Answer>(
  items: Iterable<Item>,
  nAtOnce: number,
  work: (item: Item) => Promise<Answer>,
): AsyncGenerator<{ readonly item: Item; readonly answer: Answer }> {
  const begun: Promise<{ item: Item; answer: Answer }>[] = [];
  const begin = async (item: Item) => ({ item, answer: await work(item) });
  for (const item of items) {
    begun.push(begin(item));
    const first = begun.length < nAtOnce ? undefined : begun.shift();
    if (first) yield await first;
  }
  for (const rest of begun) yield await rest;
}
