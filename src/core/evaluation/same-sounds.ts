/** Groups of two or more items with the same key; null keys match nothing. */
async function alike(
  paths: readonly string[],
  keyOf: (path: string) => Promise<string | null>,
): Promise<readonly (readonly string[])[]> {
  const groups = new Map<string, string[]>();
  for (const path of paths) {
    const key = await keyOf(path).catch(() => null);
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), path]);
  }
  return [...groups.values()].filter(({ length }) => length > 1);
}

/**
 * Finds recordings that are the same file under several names, because each would be counted. Only files of equal size are read.
 * @param sizeOf bytes of a file
 * @param digestOf a hash of the file; null, or a rejection: not compared
 * @returns groups of two or more, in the order of `paths`
 */
export async function sameSounds(
  paths: Iterable<string>,
  sizeOf: (path: string) => Promise<number>,
  digestOf: (path: string) => Promise<string | null>,
): Promise<readonly (readonly string[])[]> {
  const bySize = await alike([...new Set(paths)], async (path) => String(await sizeOf(path)));
  const found: (readonly string[])[] = [];
  for (const group of bySize) found.push(...(await alike(group, digestOf)));
  return found;
}
