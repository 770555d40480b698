import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { sameSounds } from '#core/evaluation/same-sounds.ts';

const nGroupsShown = 5;

async function digest(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

/**
 * Reports recordings that are the same file under several names.
 * @returns one line, or none if all differ. Unreadable files are ignored here and fail later, when analysed
 */
export async function describeSameSounds(paths: readonly string[]): Promise<readonly string[]> {
  const groups = await sameSounds(paths, async (path) => (await stat(path)).size, digest);
  if (groups.length === 0) return [];
  const shown = groups.slice(0, nGroupsShown).map((group) => group.join(' = '));
  const rest = groups.length - shown.length;
  const more = rest > 0 ? `, and ${rest} more` : '';
  return [`the same recording under several names, counted each time: ${shown.join(', ')}${more}`];
}
