import { parseArgs } from 'node:util';

/** A reason why a command cannot start. It ends with exit code 2. */
export class CommandError extends Error {}

/** A mistake in the arguments, shown with the usage line. */
export class UsageError extends CommandError {}

/** An option of a command: its help, and how its value is parsed. */
export interface Option<T> {
  /** Placeholder of the value in help, such as `DIR`; null for a flag. */
  readonly placeholder: string | null;
  /** Description for help. */
  readonly about: string;
  readonly isRequired: boolean;
  /** Default shown in help; null if there is none. */
  readonly fallback: string | null;
  /** Parses the value. @throws UsageError if it is invalid */
  read(given: string | undefined, name: string): T;
}

/** The options of a command, by name. */
export type Options = Readonly<Record<string, Option<unknown>>>;

/** The values of options, by name. */
export type Values<O extends Options> = { readonly [Name in keyof O]: O[Name] extends Option<infer T> ? T : never };

/** A required option. */
export function required(placeholder: string, about: string): Option<string> {
  return {
    ...{ placeholder, about, isRequired: true, fallback: null },
    read(given, name) {
      if (given === undefined) throw new UsageError(`--${name} is required`);
      return given;
    },
  };
}

/** An option that is not required. */
export function optional(placeholder: string, about: string): Option<string | undefined> {
  return { placeholder, about, isRequired: false, fallback: null, read: (given) => given };
}

/** An option with a default. */
export function text(placeholder: string, fallback: string, about: string): Option<string> {
  return { placeholder, about, isRequired: false, fallback, read: (given = fallback) => given };
}

/** A whole number, 1 or more. */
export function count(fallback: number, about: string): Option<number> {
  return {
    ...{ placeholder: 'N', about, isRequired: false, fallback: String(fallback) },
    read: (given = String(fallback), name) => readCount(given, name),
  };
}

/** A whole number, 1 or more; null if not given. */
export function optionalCount(about: string): Option<number | null> {
  return {
    ...{ placeholder: 'N', about, isRequired: false, fallback: null },
    read: (given, name) => (given === undefined ? null : readCount(given, name)),
  };
}

function readCount(given: string, name: string): number {
  if (!/^[1-9]\d{0,8}$/.test(given)) throw new UsageError(`--${name} ${given} is not a positive whole number`);
  return Number(given);
}

/** One of N equal parts of the work. */
export interface Shard {
  /** From 1. */
  readonly k: number;
  readonly n: number;
}

/** The part of the work to do, as `K/N`; by default, all of it. */
export function shard(about: string): Option<Shard> {
  return {
    ...{ placeholder: 'K/N', about, isRequired: false, fallback: '1/1' },
    read(given = '1/1', name) {
      const [, k = '0', n = '0'] = /^([1-9]\d{0,5})\/([1-9]\d{0,5})$/.exec(given) ?? [];
      if (Number(k) < 1 || Number(k) > Number(n))
        throw new UsageError(`--${name} ${given} is not K/N with K from 1 to N, such as 2/8`);
      return { k: Number(k), n: Number(n) };
    },
  };
}

/** One of several words. */
export function choice<Word extends string>(words: readonly Word[], fallback: Word, about: string): Option<Word> {
  return {
    ...{ placeholder: words.join('|'), about, isRequired: false, fallback },
    read(given = fallback, name) {
      const found = words.find((word) => word === given);
      if (found === undefined) throw new UsageError(`--${name} ${given} is not one of ${words.join(', ')}`);
      return found;
    },
  };
}

/** Several of a set of words, separated by commas; null if not given. */
export function choices<Word extends string>(
  words: readonly Word[],
  placeholder: string,
  about: string,
): Option<readonly Word[] | null> {
  return {
    ...{ placeholder, about: `${about}: ${words.join(', ')}`, isRequired: false, fallback: 'all' },
    read(given, name) {
      if (given === undefined) return null;
      return given.split(',').map((part) => {
        const found = words.find((word) => word === part);
        if (found === undefined) throw new UsageError(`--${name} "${part}" is not one of ${words.join(', ')}`);
        return found;
      });
    },
  };
}

/** Whether the option is given. */
export function flag(about: string): Option<boolean> {
  return { placeholder: null, about, isRequired: false, fallback: null, read: (given) => given !== undefined };
}

/** The number of worker threads. */
export const jobs: Option<number> = count(1, 'Number of threads');

/**
 * Parses a command line.
 * @param takesFiles whether positional arguments are allowed
 * @throws UsageError for an unknown option, a missing one or an invalid value
 */
export function readArguments<O extends Options>(
  options: O,
  takesFiles: boolean,
  argv: readonly string[],
): { readonly values: Values<O>; readonly files: readonly string[] } {
  const types = Object.entries(options).map(
    ([name, { placeholder }]) => [name, { type: placeholder === null ? 'boolean' : 'string' }] as const,
  );
  try {
    const parsed = parseArgs({
      args: [...argv],
      allowPositionals: takesFiles,
      options: Object.fromEntries(types),
    });
    const given: Readonly<Partial<Record<string, string | boolean>>> = parsed.values;
    const values = Object.entries(options).map(([name, option]) => {
      const value = given[name];
      return [name, option.read(value === undefined ? undefined : String(value), name)];
    });
    return { values: Object.fromEntries(values) as Values<O>, files: parsed.positionals };
  } catch (error) {
    if (error instanceof CommandError) throw error;
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
