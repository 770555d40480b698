import { createReadStream } from 'node:fs';
import { open, rename, stat } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { ExportHead } from '#core/result/json.ts';
import { CommandError } from './options.ts';

/** Results of an interrupted run in a JSON Lines file. */
export interface EarlierResults {
  /** Files with a line, by the names they were given. */
  readonly files: ReadonlySet<string>;
  /** How many of them could not be analysed. */
  readonly nFailed: number;
}

const pieceBytes = 1 << 16;
const lineEnd = 10;

/** Removes an incomplete last line, which remains after a kill or when the disk is full. */
async function dropTornLine(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    let { size: end } = await file.stat();
    const whole = end;
    while (end > 0) {
      const start = Math.max(0, end - pieceBytes);
      const { buffer } = await file.read(Buffer.alloc(end - start), 0, end - start, start);
      const at = buffer.lastIndexOf(lineEnd);
      if (at >= 0) {
        end = start + at + 1;
        break;
      }
      end = start;
    }
    if (end < whole) await file.truncate(end);
  } finally {
    await file.close();
  }
}

/** Removes the lines of failed files. The file is replaced only when the new one is complete, so a kill loses nothing. */
async function dropFailures(path: string): Promise<void> {
  const kept = await open(`${path}.new`, 'w');
  try {
    for await (const line of linesOf(path)) if (!read(line)?.error) await kept.appendFile(`${line}\n`);
  } finally {
    await kept.close();
  }
  await rename(`${path}.new`, path);
}

const linesOf = (path: string) => createInterface({ input: createReadStream(path), crlfDelay: Infinity });

/**
 * Reads which files an earlier run has finished, and prepares its output for appending. No files if there is no output.
 * @param isRetried whether to analyse failed files again; their lines are removed
 * @throws CommandError if the output is something else, or has results of another model, label set or threshold
 */
export async function readEarlier(path: string, head: ExportHead, isRetried: boolean): Promise<EarlierResults> {
  const files = new Set<string>();
  let [nFailed, line] = [0, 0];
  if (!(await stat(path).catch(() => null))) return { files, nFailed };
  await dropTornLine(path);
  for await (const text of linesOf(path)) {
    line++;
    const entry = read(text);
    if (typeof entry?.file !== 'string') throw new CommandError(`${path}, line ${line}: this is no result of analyse`);
    for (const key of ['model', 'labelSet', 'unsureBelow'] as const)
      if (entry[key] !== head[key])
        throw new CommandError(
          `${path} cannot be continued: its ${key} is ${String(entry[key])}, that of this run ${String(head[key])}`,
        );
    if (entry.error) nFailed++;
    if (!entry.error || !isRetried) files.add(entry.file);
  }
  if (isRetried && nFailed > 0) {
    await dropFailures(path);
    nFailed = 0;
  }
  return { files, nFailed };
}

type Entry = Partial<ExportHead> & { readonly file?: unknown; readonly error?: unknown };

function read(line: string): Entry | null {
  try {
    return JSON.parse(line) as Entry | null;
  } catch {
    return null;
  }
}
