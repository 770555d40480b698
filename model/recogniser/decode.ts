import { readFile } from 'node:fs/promises';
import { fail } from '#core/errors.ts';
import type { Result } from '#core/errors.ts';
import { decodeFlac, decodeMp3, decodeOpus } from './decoding/compressed.ts';
import { formatOf } from './decoding/format.ts';
import type { FileSound } from './decoding/sound.ts';
import { decodeWav } from './decoding/wav.ts';
import { shellFail } from './failure.ts';
import type { ShellResult } from './failure.ts';

/**
 * Decodes a whole sound file's bytes: wav, flac, Ogg Opus, mp3, told apart by content.
 * @returns `audio/empty` for no bytes or no samples, `audio/undecodable` for what is no sound or too damaged,
 *   `audio/unsupported-codec` for sound that only the browser reads; a file cut off gives what it holds, with `isTruncated`, or `audio/truncated` where that is nothing
 */
export async function decodeBytes(bytes: Uint8Array): Promise<Result<FileSound>> {
  if (bytes.length === 0) return fail('audio/empty');
  const format = formatOf(bytes);
  switch (format.kind) {
    case 'wav':
      return decodeWav(bytes);
    case 'flac':
      return decodeFlac(bytes);
    case 'opus':
      return decodeOpus(bytes);
    case 'mp3':
      return decodeMp3(bytes);
    case 'unsupported':
      return fail('audio/unsupported-codec', format.name);
    case 'unknown':
      return fail('audio/undecodable');
  }
}

/** Reads and decodes a sound file; see `decodeBytes`, and `file/unreadable` where the file system refuses. */
export async function decodeFile(path: string): Promise<ShellResult<FileSound>> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    return shellFail('file/unreadable', (error as NodeJS.ErrnoException).code ?? String(error));
  }
  return decodeBytes(bytes);
}
