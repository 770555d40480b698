import { mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, isAbsolute, relative } from 'node:path';

/** Raised when a field of these reports changes its meaning or goes away. */
const schema = 1;

/** How a report came to be. */
export interface ReportOrigin {
  /** What kind of report it is: what renders it looks at this. */
  readonly kind: string;
  /** The command that makes it again. */
  readonly command: string;
  /** How long that took here. */
  readonly seconds: number;
}

/** A path as anyone could have it: within the project as it is, elsewhere its last part. */
function portable(argument: string): string {
  const path = relative(process.cwd(), argument);
  const isPath = isAbsolute(argument) || argument.startsWith('..');
  if (!isPath) return argument;
  return path.startsWith('..') || isAbsolute(path) ? basename(argument) : path;
}

/** The command line as it was typed through npm, less what is one machine's own: of paths outside the project the last part is told. */
export function commandOf(script: string, args: readonly string[] = process.argv.slice(2)): string {
  const quoted = args
    .map(portable)
    .map((arg) => (/^[\w./:=,@+-]+$/.test(arg) ? arg : `'${arg.replaceAll("'", String.raw`'\''`)}'`));
  return `npm run ${script} -- ${quoted.join(' ')}`;
}

/** Writes a report as JSON, numbers to six decimals, its folder made where it is missing. */
export async function writeReport(path: string, origin: ReportOrigin, content: object): Promise<void> {
  const rounded = (_: string, value: unknown): unknown =>
    typeof value === 'number' ? Number(value.toFixed(6)) : value;
  const head = { schema, generator: 'undertone', ...origin, seconds: Math.round(origin.seconds) };
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, `${JSON.stringify({ ...head, ...content }, rounded, 1)}\n`);
}
