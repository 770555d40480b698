import { createReadStream } from 'node:fs';
import { readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { emotions } from '#core/classifier/labels.ts';
import { readClipList } from '#core/evaluation/clip-list.ts';
import type { ClipListProblem, LabelledClip } from '#core/evaluation/clip-list.ts';
import { isSoundName } from '#core/evaluation/labelled-set.ts';
import { isLitter } from '#core/evaluation/litter.ts';
import { CommandError } from './options.ts';

const cannotRead = (path: string) => (error: unknown) => {
  throw new CommandError(`cannot read ${path}: ${String(error)}`);
};

/** Reads a text file. @throws CommandError if it cannot be read */
export async function readText(path: string): Promise<string> {
  return readFile(path, 'utf8').catch(cannotRead(path));
}

/** Paths of all entries of a folder, sorted by name. @throws CommandError if it cannot be read */
export async function filesIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(cannotRead(folder));
  return names.sort().map((name) => join(folder, name));
}

/** Names of all entries of a folder and its subfolders. @throws CommandError if it cannot be read */
export async function namesWithin(folder: string): Promise<readonly string[]> {
  return readdir(folder, { recursive: true }).catch(cannotRead(folder));
}

/** Replaces each folder by the audio files in it and its subfolders, sorted by name. */
export async function expandFolders(paths: readonly string[]): Promise<readonly string[]> {
  const expanded = await Promise.all(
    paths.map(async (path) => {
      const isFolder = await stat(path).then(
        (found) => found.isDirectory(),
        () => false,
      );
      if (!isFolder) return [path];
      const names = await readdir(path, { recursive: true });
      return names
        .filter((name) => isSoundName(name) && !isLitter(name))
        .sort()
        .map((name) => join(path, name));
    }),
  );
  return expanded.flat();
}

/**
 * Reads a list of names, one per line. Empty lines are skipped.
 * @param path `-` for stdin
 * @throws CommandError if it cannot be read
 */
export async function readNames(path: string): Promise<readonly string[]> {
  const source = path === '-' ? process.stdin : createReadStream(path);
  try {
    const names: string[] = [];
    for await (const line of createInterface({ input: source, crlfDelay: Infinity })) if (line !== '') names.push(line);
    return names;
  } catch (error) {
    return cannotRead(path)(error);
  }
}

/** Reads a clip list. @throws CommandError with all problems of a list that cannot be used */
export async function readClips(path: string): Promise<readonly LabelledClip[]> {
  const list = readClipList(await readText(path));
  if (!list.ok) throw new CommandError(`${path} cannot be used:\n${describeProblems(list.problems)}`);
  return list.clips;
}

const nProblemsShown = 20;

function sentence(problem: ClipListProblem): string {
  switch (problem.kind) {
    case 'empty':
      return 'the list has no rows';
    case 'no-column':
      return `there is no column "${problem.column}" (found: ${problem.found.join(', ')})`;
    case 'no-file':
      return `line ${problem.line}: the file name is empty`;
    case 'too-few-fields':
      return `line ${problem.line}: too few fields`;
    case 'listed-twice':
      return `line ${problem.line}: ${problem.file} is listed twice`;
    case 'unknown-emotion':
      return `line ${problem.line}: "${problem.word}" is not one of ${emotions.join(', ')}`;
  }
}

/** The problems of a clip list, one per line, at most twenty. */
export function describeProblems(problems: readonly ClipListProblem[]): string {
  const lines = problems.slice(0, nProblemsShown).map(sentence);
  const rest = problems.length - lines.length;
  return [...lines, ...(rest > 0 ? [`and ${rest} more`] : [])].join('\n');
}
