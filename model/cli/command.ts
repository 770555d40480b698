import type { Writable } from 'node:stream';
import { CommandError, readArguments, UsageError } from './options.ts';
import type { Options, Values } from './options.ts';

/** Streams of a command: results go to stdout, progress and problems to stderr. */
export interface Io {
  readonly stdout: Writable;
  readonly stderr: Writable & { readonly isTTY?: boolean };
}

/** Arguments of a command besides the values of its options. */
export interface Call {
  /** Positional arguments. */
  readonly files: readonly string[];
  /** All arguments after the command's name. */
  readonly argv: readonly string[];
  readonly io: Io;
}

/** Definition of a command. */
export interface CommandSpec<O extends Options> {
  /** As in `npm run NAME`. */
  readonly name: string;
  /** One sentence. */
  readonly summary: string;
  /** Placeholder of the positional arguments, if it takes any. */
  readonly files?: string;
  readonly options: O;
  /** Paragraphs at the end of the help. */
  readonly notes?: readonly string[];
  /** Meaning of exit code 1, if it is used. */
  readonly failure?: string;
  /**
   * @returns the exit code
   * @throws CommandError if the command cannot start
   */
  run(values: Values<O>, call: Call): Promise<0 | 1>;
}

/** A command. */
export interface Command {
  readonly summary: string;
  /**
   * Runs the command.
   * @param argv arguments after the command's name
   * @returns the exit code: 0 for success, 1 as described in the help, 2 if the command could not start
   */
  main(argv: readonly string[], io: Io): Promise<0 | 1 | 2>;
}

/** Creates a command that parses its arguments, shows its help for `--help` and reports why it cannot start. */
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
