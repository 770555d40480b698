import { sameSounds } from '#core/evaluation/same-sounds.ts';
import { count } from '#app/words/format.ts';
import { words } from '#app/words/index.ts';

/** Labelled clips are short: longer files are not compared. */
const mostBytes = 64 * 1024 * 1024;
const nGroupsShown = 5;

/** Groups of files with the same content. @param sounds by path */
export function sameClips(sounds: ReadonlyMap<string, File>): Promise<readonly (readonly string[])[]> {
  return sameSounds(
    sounds.keys(),
    async (path) => sounds.get(path)?.size ?? 0,
    async (path) => {
      const file = sounds.get(path);
      if (!file || file.size > mostBytes) return null;
      return new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer())).join();
    },
  );
}

/** Says once which clips are the same, the first groups by name; empty where all differ. @param clips their paths */
export function sameClipsText(groups: readonly (readonly string[])[], clips: ReadonlySet<string>): string {
  const same = groups.map((group) => group.filter((path) => clips.has(path))).filter(({ length }) => length > 1);
  const shown = same.slice(0, nGroupsShown).map((group) => group.join(' = '));
  const rest = same.length - shown.length;
  return same.length === 0 ? '' : words.evaluate.reading.sameClips(shown.join(', '), rest > 0 ? count(rest) : '');
}
