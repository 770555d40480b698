import type { Writable } from 'node:stream';
import { CommandError, readArguments, UsageError } from './options.ts';
import type { Options, Values } from './options.ts';

/** Where a command writes: results to stdout, progress and problems to stderr. */
export interface Io {
  readonly stdout: Writable;
  readonly stderr: Writable & { readonly isTTY?: boolean };
}

/** What a command is run with, besides the values of its options. */
export interface Call {
  /** Arguments that belong to no option. */
  readonly files: readonly string[];
  /** The whole command line after the command's name. */
  readonly argv: readonly string[];
  readonly io: Io;
}

/** What a command is, and what it does. */
export interface CommandSpec<O extends Options> {
  /** As in `npm run NAME`. */
  readonly name: string;
  /** One sentence. */
  readonly summary: string;
  /** The placeholder of the arguments that belong to no option; left out where there are none. */
  readonly files?: string;
  readonly options: O;
  /** Paragraphs for the end of the help. */
  readonly notes?: readonly string[];
  /** What exit code 1 means; left out where it is not used. */
  readonly failure?: string;
  /**
   * @returns the exit code
   * @throws CommandError where the command cannot start
   */
  run(values: Values<O>, call: Call): Promise<0 | 1>;
}

/** A command. */
export interface Command {
  readonly summary: string;
  /**
   * Runs the command.
   * @param argv the arguments after the command's name
   * @returns the exit code: 0 for success, 1 as the help says, 2 where the command could not start
   */
  main(argv: readonly string[], io: Io): Promise<0 | 1 | 2>;
}

/** Makes a command that reads its arguments, shows its help for `--help` and reports why it cannot start. */
export function command<O extends Options>(spec: CommandSpec<O>): Command {
  return {
    summary: spec.summary,
    async main(argv, io) {
      if (argv.includes('--help') || argv.includes('-h')) {
        io.stdout.write(helpOf(spec));
        return 0;
      }
      try {
        const { files, values } = readArguments(spec.options, spec.files !== undefined, argv);
        return await spec.run(values, { files, argv, io });
      } catch (error) {
        if (!(error instanceof CommandError)) throw error;
        const usage = error instanceof UsageError ? `usage: ${usageOf(spec)}\n` : '';
        io.stderr.write(`${error.message}\n${usage}`);
        return 2;
      }
    },
  };
}

type Described = Pick<CommandSpec<Options>, 'name' | 'summary' | 'files' | 'options' | 'notes' | 'failure'>;

const withPlaceholder = (name: string, placeholder: string | null): string =>
  placeholder === null ? `--${name}` : `--${name} ${placeholder}`;

function usageOf({ files, name, options }: Described): string {
  const needed = Object.entries(options)
    .filter(([, { isRequired }]) => isRequired)
    .map(([option, { placeholder }]) => withPlaceholder(option, placeholder));
  return [`npm run ${name} --`, ...(files === undefined ? [] : [files]), ...needed, '[options]'].join(' ');
}

function helpOf(spec: Described): string {
  const rows = Object.entries(spec.options).map(([name, { about, fallback, isRequired, placeholder }]) => {
    const remark = isRequired ? ' (required)' : fallback === null ? '' : ` (default: ${fallback})`;
    return [withPlaceholder(name, placeholder), `${about}${remark}`] as const;
  });
  const all = [...rows, ['--help', 'Show this help'] as const];
  const width = Math.max(...all.map(([left]) => left.length));
  const codes = ['0 success', ...(spec.failure === undefined ? [] : [`1 ${spec.failure}`]), '2 could not start'];
  return [
    spec.summary,
    `Usage: ${usageOf(spec)}`,
    `Options:\n${all.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join('\n')}`,
    ...(spec.notes ?? []),
    `Exit codes: ${codes.join(', ')}.`,
  ]
    .join('\n\n')
    .concat('\n');
}
