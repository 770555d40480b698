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

/** The text of a file. @throws CommandError where it cannot be read */
export async function readText(path: string): Promise<string> {
  return readFile(path, 'utf8').catch(cannotRead(path));
}

/** The paths of everything in a folder, in order of name. @throws CommandError where it cannot be read */
export async function filesIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(cannotRead(folder));
  return names.sort().map((name) => join(folder, name));
}

/** The names of everything in a folder and the folders within. @throws CommandError where it cannot be read */
export async function namesWithin(folder: string): Promise<readonly string[]> {
  return readdir(folder, { recursive: true }).catch(cannotRead(folder));
}

/** Replaces each folder by the sound files in it and in the folders within, in order of name. */
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
 * The names in a list, one a line; empty lines are skipped.
 * @param path `-` for stdin
 * @throws CommandError where it cannot be read
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

/** The clips of a list. @throws CommandError with every problem of a list that cannot be used */
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

/** The problems of a clip list, one per line; of many the first twenty. */
export function describeProblems(problems: readonly ClipListProblem[]): string {
  const lines = problems.slice(0, nProblemsShown).map(sentence);
  const rest = problems.length - lines.length;
  return [...lines, ...(rest > 0 ? [`and ${rest} more`] : [])].join('\n');
}
