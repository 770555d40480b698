import { once } from 'node:events';
import { open } from 'node:fs/promises';
import type { Io } from './command.ts';
import { CommandError } from './options.ts';

/** Output for results. Once `write` has resolved, a kill loses nothing of what was written. */
export interface Sink {
  write(text: string | Uint8Array): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens a file, or stdout if no path is given.
 * @param isContinued whether to append to the file
 * @throws CommandError if the file cannot be created
 */
export async function openSink(path: string | undefined, { stdout }: Io, isContinued: boolean): Promise<Sink> {
  if (path === undefined)
    return {
      async write(text) {
        if (!stdout.write(text)) await once(stdout, 'drain');
      },
      close: () => Promise.resolve(),
    };
  const file = await open(path, isContinued ? 'a' : 'w').catch((error: unknown) => {
    throw new CommandError(`cannot write ${path}: ${String(error)}`);
  });
  return { write: (text) => file.appendFile(text), close: () => file.close() };
}
