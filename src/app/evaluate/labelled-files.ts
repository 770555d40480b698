import { readListRows } from '#core/evaluation/clip-list.ts';
import type { ClipListProblem } from '#core/evaluation/clip-list.ts';
import { isSoundName } from '#core/evaluation/labelled-set.ts';
import type { ClipListFile } from '#core/evaluation/listed-files.ts';
import type { FoundFile } from '#app/capture/found-files.ts';

/** A list that cannot be read as a whole. */
export interface BrokenList {
  readonly path: string;
  readonly problems: readonly ClipListProblem[];
}

/** The files of a labelled set by what they are. */
export interface LabelledFiles {
  /** Sounds by path. */
  readonly sounds: ReadonlyMap<string, File>;
  readonly lists: readonly ClipListFile[];
  readonly brokenLists: readonly BrokenList[];
  /** Files that are neither sounds nor lists. */
  readonly nOther: number;
}

export const noFiles: LabelledFiles = { sounds: new Map(), lists: [], brokenLists: [], nOther: 0 };

/** A longer list is none. */
const maxListBytes = 64 * 1024 * 1024;
const listEnding = /\.(?:csv|tsv)$/i;

/** Sorts more files into those that are there; a file of the same path takes the older one's place. Never rejects. */
export async function withFiles(before: LabelledFiles, found: readonly FoundFile[]): Promise<LabelledFiles> {
  const sounds = new Map(before.sounds);
  const lists = new Map(before.lists.map((list) => [list.path, list]));
  const broken = new Map(before.brokenLists.map((list) => [list.path, list]));
  let nOther = before.nOther;
  for (const { file, path } of found) {
    if (isSoundName(path) || /^(?:audio|video)\//.test(file.type)) sounds.set(path, file);
    else if (!listEnding.test(path) || file.size > maxListBytes) nOther++;
    else {
      const read = readListRows(await file.text().catch(() => ''));
      lists.delete(path);
      broken.delete(path);
      if (read.ok) lists.set(path, { path, rows: read.rows });
      else broken.set(path, { path, problems: read.problems });
    }
  }
  return { sounds, lists: [...lists.values()], brokenLists: [...broken.values()], nOther };
}

/** A set with a value added, or taken out where it was in. */
export function toggled<T>(values: ReadonlySet<T>, value: T): ReadonlySet<T> {
  const changed = new Set(values);
  if (!changed.delete(value)) changed.add(value);
  return changed;
}

export const nothing: ReadonlySet<never> = new Set();
