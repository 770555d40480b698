import { mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, isAbsolute, relative } from 'node:path';

/** Version of the reports, increased when a field changes its meaning or is removed. */
const schema = 1;

/** How a report was made. */
export interface ReportOrigin {
  /** Decides how the report is rendered. */
  readonly kind: string;
  /** The command that reproduces the report. */
  readonly command: string;
  /** Its run time. */
  readonly seconds: number;
}

/** A path in the project unchanged; only the last part of any other path. */
function portable(argument: string): string {
  const path = relative(process.cwd(), argument);
  const isPath = isAbsolute(argument) || argument.startsWith('..');
  if (!isPath) return argument;
  return path.startsWith('..') || isAbsolute(path) ? basename(argument) : path;
}

/**
 * The npm command line, without anything specific to this machine: paths outside the project are reduced to their last part.
 */
export function commandLine(script: string, argv: readonly string[]): string {
  const quoted = argv
    .map(portable)
    .map((arg) => (/^[\w./:=,@+-]+$/.test(arg) ? arg : `'${arg.replaceAll("'", String.raw`'\''`)}'`));
  return `npm run ${script} -- ${quoted.join(' ')}`;
}

/** Writes a report as JSON with numbers rounded to six decimals. Creates the folder if necessary. */
export async function writeReport(path: string, origin: ReportOrigin, content: object): Promise<void> {
  const rounded = (_: string, value: unknown): unknown =>
    typeof value === 'number' ? Number(value.toFixed(6)) : value;
  const head = { schema, generator: 'undertone', ...origin, seconds: Math.round(origin.seconds) };
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, `${JSON.stringify({ ...head, ...content }, rounded, 1)}\n`);
}
