import { readListRows } from '#core/evaluation/clip-list.ts';
import type { ClipListProblem, ColumnChoice, LabelledClip } from '#core/evaluation/clip-list.ts';
import { soundOf } from '#core/evaluation/clip-name.ts';
import { isSoundName } from '#core/evaluation/labelled-set.ts';
import { decodeListText } from '#core/evaluation/list-text.ts';
import type { ClipListFile } from '#core/evaluation/listed-files.ts';
import type { FoundFile } from '#app/capture/found-files.ts';

/** A list that could not be read. */
export interface BrokenList {
  readonly path: string;
  readonly problems: readonly ClipListProblem[];
  /** Column names. */
  readonly head: readonly string[];
  /** Kept, so that the person can assign the columns. */
  readonly text: string;
  /** The columns assigned so far. */
  readonly columns: ColumnChoice;
}

/** The files of a labelled dataset by type. */
export interface LabelledFiles {
  /** Audio files by path. */
  readonly sounds: ReadonlyMap<string, File>;
  readonly lists: readonly ClipListFile[];
  readonly brokenLists: readonly BrokenList[];
  /** Files that are neither audio nor lists. */
  readonly nOther: number;
}

export const noFiles: LabelledFiles = { sounds: new Map(), lists: [], brokenLists: [], nOther: 0 };

/** A longer file is not considered a list. */
const maxListBytes = 64 * 1024 * 1024;
const listEnding = /\.(?:csv|tsv)$/i;

/** Reads a list with the assigned columns, replacing an earlier one with the same path. */
function withList(files: LabelledFiles, path: string, text: string, columns: ColumnChoice): LabelledFiles {
  const read = readListRows(text, columns);
  const lists = files.lists.filter((list) => list.path !== path);
  const brokenLists = files.brokenLists.filter((list) => list.path !== path);
  return read.ok
    ? { ...files, lists: [...lists, { path, rows: read.rows }], brokenLists }
    : {
        ...files,
        lists,
        brokenLists: [...brokenLists, { path, problems: read.problems, head: read.head, text, columns }],
      };
}

/** Adds files by type; a file with the same path replaces the old one. Never rejects. */
export async function withFiles(before: LabelledFiles, found: readonly FoundFile[]): Promise<LabelledFiles> {
  const sounds = new Map(before.sounds);
  let files: LabelledFiles = { ...before, sounds };
  for (const { file, path } of found) {
    if (isSoundName(path) || /^(?:audio|video)\//.test(file.type)) sounds.set(path, file);
    else if (!listEnding.test(path) || file.size > maxListBytes) files = { ...files, nOther: files.nOther + 1 };
    else {
      const bytes = await file.arrayBuffer().catch(() => new ArrayBuffer(0));
      files = withList(files, path, decodeListText(new Uint8Array(bytes)), {});
    }
  }
  return files;
}

/** Assigns a column of an unreadable list to a field; null removes the assignment. */
export function withColumn(
  files: LabelledFiles,
  path: string,
  column: 'file' | 'emotion' | 'speaker',
  name: string | null,
): LabelledFiles {
  const list = files.brokenLists.find((each) => each.path === path);
  if (!list) return files;
  const others = Object.entries(list.columns).filter(([each]) => each !== column);
  return withList(files, path, list.text, Object.fromEntries(name === null ? others : [...others, [column, name]]));
}

/** Bytes of the recordings that clips are, or are parts of; each counts once. */
export function bytesOf(clips: readonly LabelledClip[], sounds: ReadonlyMap<string, File>): number {
  const paths = new Set(clips.map(({ file }) => soundOf(file).path));
  return [...paths].reduce((sum, path) => sum + (sounds.get(path)?.size ?? 0), 0);
}

/** A copy of a set with a value toggled. */
export function toggled<T>(values: ReadonlySet<T>, value: T): ReadonlySet<T> {
  const changed = new Set(values);
  if (!changed.delete(value)) changed.add(value);
  return changed;
}

export const nothing: ReadonlySet<never> = new Set();
