import { stat, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Ends the program before it has begun, with the reason and perhaps how it is to be called. */
export function exitEarly(reason: string, usage?: string): never {
  process.stderr.write(usage === undefined ? `${reason}\n` : `${reason}\n${usage}\n`);
  process.exit(2);
}

/** A whole number of threads, 1 or more, or null for anything else. */
export function threadCount(text: string): number | null {
  return /^[1-9]\d{0,2}$/.test(text) ? Number(text) : null;
}

const soundEnding = /\.(?:wav|wave|flac|opus|ogg|oga|mp3)$/i;

/** The files meant by some paths: a folder stands for the sound files anywhere within, in order of name. */
export async function expandFolders(paths: readonly string[]): Promise<string[]> {
  const expanded = await Promise.all(
    paths.map(async (path) => {
      const isFolder = await stat(path).then(
        (found) => found.isDirectory(),
        () => false,
      );
      if (!isFolder) return [path];
      const names = await readdir(path, { recursive: true });
      return names
        .filter((name) => soundEnding.test(name))
        .sort()
        .map((name) => join(path, name));
    }),
  );
  return expanded.flat();
}
