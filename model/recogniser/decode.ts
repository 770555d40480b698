import { openAsBlob } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import type { Result } from '#core/errors.ts';
import { ok } from '#core/errors.ts';
import { createForeignReader } from '#workers/sound/foreign.ts';
import { createJoiner } from '#workers/sound/joiner.ts';
import { openSound } from '#workers/sound/open.ts';
import { loadFfmpeg } from './decoding/load-ffmpeg.ts';
import type { FileSound } from './decoding/sound.ts';
import { wasmDecoderFor } from './decoding/wasm-decoders.ts';
import { shellFail } from './failure.ts';
import type { ShellResult } from './failure.ts';

/** Files up to this size are read at once, which is faster than in pieces. */
const smallBytes = 64 * 1024 * 1024;
const parts = { decoderFor: wasmDecoderFor, openForeign: createForeignReader(loadFfmpeg) };

/** Decodes the bytes of an audio file; see `decodeSound`. */
export function decodeBytes(bytes: Uint8Array): Promise<Result<FileSound>> {
  return decodeSound(new Blob([new Uint8Array(bytes)]));
}

/**
 * Decodes a whole audio file with the same reader as the browser.
 * @param track index of the track; null: the first that is not silent
 * @returns the failures of openSound; of a truncated or damaged file, the readable part with a warning
 */
async function decodeSound(file: Blob, track: number | null = null): Promise<Result<FileSound>> {
  const opened = await openSound(file, parts, track);
  if (!opened.ok) return opened;
  const sound = opened.value;
  try {
    const joiner = createJoiner(Infinity);
    let channels: Float32Array[] | null = null;
    // If the number of channels changes, the joiner returns the audio so far. Missing channels are then filled with the last one.
    for await (const block of sound.blocks()) channels = appended(channels, joiner.add(block));
    channels = appended(channels, joiner.flush()) ?? [];
    const names = sound.tracks.map(({ name }) => name);
    return ok({
      ...{ channels, sampleRateHz: sound.sampleRateHz, warning: sound.warning },
      ...(names.length > 1 ? { tracks: { names, chosen: sound.track } } : {}),
    });
  } finally {
    sound.dispose();
  }
}

function appended(before: Float32Array[] | null, next: Float32Array[] | null): Float32Array[] | null {
  if (!before || !next) return before ?? next;
  return before.map((samples, i) => {
    const more = next[Math.min(i, next.length - 1)]!;
    const whole = new Float32Array(samples.length + more.length);
    whole.set(samples);
    whole.set(more, samples.length);
    return whole;
  });
}

/** Reads and decodes an audio file; see `decodeSound`. @returns also `file/unreadable` */
export async function decodeFile(path: string, track: number | null = null): Promise<ShellResult<FileSound>> {
  let file: Blob;
  try {
    file = (await stat(path)).size > smallBytes ? await openAsBlob(path) : new Blob([await readFile(path)]);
  } catch (error) {
    return shellFail('file/unreadable', (error as NodeJS.ErrnoException).code ?? String(error));
  }
  return decodeSound(file, track);
}
