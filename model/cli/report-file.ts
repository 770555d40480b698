import { mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, isAbsolute, relative } from 'node:path';

/** Raised when a field of the reports changes its meaning or is removed. */
const schema = 1;

/** How a report was made. */
export interface ReportOrigin {
  /** Decides how the report is rendered. */
  readonly kind: string;
  /** The command that makes the report again. */
  readonly command: string;
  /** How long that took. */
  readonly seconds: number;
}

/** A path within the project unchanged, of any other its last part. */
function portable(argument: string): string {
  const path = relative(process.cwd(), argument);
  const isPath = isAbsolute(argument) || argument.startsWith('..');
  if (!isPath) return argument;
  return path.startsWith('..') || isAbsolute(path) ? basename(argument) : path;
}

/**
 * The command line as it was typed through npm, without what is specific to one machine: only the last part of a path outside the
 * project is kept.
 */
export function commandLine(script: string, argv: readonly string[]): string {
  const quoted = argv
    .map(portable)
    .map((arg) => (/^[\w./:=,@+-]+$/.test(arg) ? arg : `'${arg.replaceAll("'", String.raw`'\''`)}'`));
  return `npm run ${script} -- ${quoted.join(' ')}`;
}

/** Writes a report as JSON with numbers to six decimals, and creates its folder if necessary. */
export async function writeReport(path: string, origin: ReportOrigin, content: object): Promise<void> {
  const rounded = (_: string, value: unknown): unknown =>
    typeof value === 'number' ? Number(value.toFixed(6)) : value;
  const head = { schema, generator: 'undertone', ...origin, seconds: Math.round(origin.seconds) };
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, `${JSON.stringify({ ...head, ...content }, rounded, 1)}\n`);
}
