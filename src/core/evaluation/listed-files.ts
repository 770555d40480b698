import type { LabelledClip, ListRow } from './clip-list.ts';
import { createLabelReader } from './emotion-words.ts';
import type { LabelMapping } from './emotion-words.ts';
import type { LabelReading } from './label-reading.ts';
import { clipName } from './clip-name.ts';

/** A list of labels next to the recordings. */
export interface ClipListFile {
  /** Folder of the list; its paths are relative to it. */
  readonly path: string;
  readonly rows: readonly ListRow[];
}

/** `a/./b/../c` as `a/c`, with forward slashes and composed letters, without a leading `./` or `/`. */
function plainPath(path: string): string {
  const parts: string[] = [];
  for (const part of path.normalize('NFC').replaceAll('\\', '/').split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

const withoutEnding = (path: string): string => path.replace(/\.\w{1,5}$/, '');
const stemOf = (path: string): string => withoutEnding(path.slice(path.lastIndexOf('/') + 1));

/** Number of trailing parts that two paths share, ignoring the file extension. */
function commonEnding(a: string, b: string): number {
  const [left, right] = [withoutEnding(a).split('/').reverse(), withoutEnding(b).split('/').reverse()];
  const differing = left.findIndex((part, i) => part !== right[i]);
  return differing < 0 ? left.length : differing;
}

/**
 * Finds listed files among the recordings: by path, next to the list, or else by the longest common suffix of
 * the paths, so that lists from other machines work. If only the names match, no other listed file and no other recording may
 * have that name. A different extension (`a.wav` in the list, `a.flac` on disk) is accepted if it is unambiguous.
 */
function createFinder(
  sounds: readonly string[],
  listed: readonly string[],
): (listPath: string, file: string) => readonly string[] {
  const here = new Map(sounds.map((sound) => [plainPath(sound), sound]));
  const byStem = new Map<string, string[]>();
  for (const path of here.keys()) byStem.set(stemOf(path), [...(byStem.get(stemOf(path)) ?? []), path]);
  const nListed = new Map<string, number>();
  for (const path of new Set(listed.map(plainPath))) nListed.set(stemOf(path), (nListed.get(stemOf(path)) ?? 0) + 1);

  return (listPath, file) => {
    const path = plainPath(file);
    const beside = plainPath(`${listPath.replace(/[^/]*$/, '')}${file}`);
    const there = here.get(path) ?? here.get(beside);
    if (there !== undefined) return [there];
    const named = byStem.get(stemOf(path)) ?? [];
    const shared = named.map((sound) => commonEnding(sound, path));
    const most = Math.max(0, ...shared);
    const isAll = most === path.split('/').length || named.some((sound) => sound.split('/').length === most);
    const isOnlyOne = named.length === 1 && nListed.get(stemOf(path)) === 1;
    if (most < 2 && !isAll && !isOnlyOne) return [];
    const best = named.filter((_, i) => shared[i] === most);
    const sameEnding = best.filter((sound) => path.endsWith(sound.slice(withoutEnding(sound).length)));
    return (sameEnding.length > 0 ? sameEnding : best).flatMap((sound) => here.get(sound) ?? []);
  };
}

/**
 * Reads labels from a list. Recordings that are not listed, missing, or have two labels are excluded.
 * @param mapping the user's emotions for unknown labels
 */
export function readByLists(
  sounds: readonly string[],
  lists: readonly ClipListFile[],
  mapping?: LabelMapping,
): LabelReading {
  const find = createFinder(
    sounds,
    lists.flatMap(({ rows }) => rows.flatMap(({ file }) => file ?? [])),
  );
  const clips = new Map<string, LabelledClip>();
  const twice = new Set<string>();
  const named = new Set<string>();
  const leftOut: LabelReading['leftOut'][number][] = [];
  for (const { path, rows } of lists) {
    const meaningOf = createLabelReader(
      rows.flatMap(({ word }) => word ?? []),
      mapping,
    );
    for (const { line, file, word, speaker, corpus, span } of rows) {
      const shown = file || `${path}:${line}`;
      if (!file || word === null) {
        leftOut.push({ file: shown, reason: 'broken-row', word: null });
        continue;
      }
      const [found, another] = find(path, file);
      if (found === undefined) {
        leftOut.push({ file, reason: 'no-sound', word: null });
        continue;
      }
      named.add(found);
      const name = clipName(found, span);
      const meaning = meaningOf(word);
      if (another !== undefined) leftOut.push({ file, reason: 'several-sounds', word: null });
      else if (meaning === 'unknown') leftOut.push({ file: name, reason: 'unreadable-label', word });
      else if (meaning === 'other-emotion' || meaning === 'denied')
        leftOut.push({ file: name, reason: meaning === 'denied' ? 'denied-label' : meaning, word });
      else if (clips.has(name)) {
        if (clips.get(name)?.emotion !== meaning) twice.add(name);
      } else clips.set(name, { file: name, emotion: meaning, speaker, corpus });
    }
  }
  for (const file of twice) leftOut.push({ file, reason: 'two-labels', word: null });
  for (const file of sounds) if (!named.has(file)) leftOut.push({ file, reason: 'not-listed', word: null });
  return { clips: [...clips.values()].filter(({ file }) => !twice.has(file)), leftOut };
}
