import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';

const nGroupsShown = 5;

async function digest(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

/** The members of groups of two or more that share a key; a key of null is shared with nobody. */
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
 * Says which recordings are the same file under several names: each would count by itself. Only files of equal size are read.
 * @returns one line, or none where all differ; what cannot be read is left to whoever analyses it
 */
export async function describeSameSounds(paths: readonly string[]): Promise<readonly string[]> {
  const bySize = await alike([...new Set(paths)], async (path) => String((await stat(path)).size));
  const groups = (await Promise.all(bySize.map((group) => alike(group, digest)))).flat();
  if (groups.length === 0) return [];
  const shown = groups.slice(0, nGroupsShown).map((group) => group.join(' = '));
  const rest = groups.length - shown.length;
  const more = rest > 0 ? `, and ${rest} more` : '';
  return [`the same sound under several names, each of which counts: ${shown.join(', ')}${more}`];
}
