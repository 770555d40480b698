import { once } from 'node:events';
import { open } from 'node:fs/promises';
import type { Io } from './command.ts';
import { CommandError } from './options.ts';

/** Where results go. It is handed over when `write` resolves: a kill after that loses none of it. */
export interface Sink {
  write(text: string | Uint8Array): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens a file, or stdout where no path is given.
 * @param isContinued whether text is appended to what the file holds
 * @throws CommandError where the file cannot be created
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
