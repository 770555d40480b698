import createCore from '@ffmpeg/core';
import { nBytes, url } from '@ffmpeg/core/wasm?packed';
import { fail, ok, type Result } from '#core/errors.ts';
import type { LoadProgress } from '#core/protocol.ts';
import type { Ffmpeg } from './ffmpeg.ts';

let started: Ffmpeg | null = null;

/**
 * Starts ffmpeg, once per worker; its WebAssembly comes from the app's own origin, and is kept on the device by the service worker.
 * @returns `audio/decoder-unreachable` where it cannot be fetched
 */
export async function loadFfmpeg(onProgress: (progress: LoadProgress) => void): Promise<Result<Ffmpeg>> {
  if (started) return ok(started);
  onProgress({ loadedBytes: 0, totalBytes: nBytes });
  try {
    const response = await fetch(url);
    if (!response.ok || !response.body) return fail('audio/decoder-unreachable', String(response.status));
    let loadedBytes = 0;
    const counted = response.body.pipeThrough(
      new TransformStream<Uint8Array, Uint8Array>({
        transform(chunk, controller) {
          loadedBytes += chunk.length;
          onProgress({ loadedBytes: Math.min(loadedBytes, nBytes), totalBytes: nBytes });
          controller.enqueue(chunk);
        },
      }),
    );
    const made = await createCore({ wasmBinary: await unpacked(await new Response(counted).blob()) });
    started = made;
    return ok(made);
  } catch (error) {
    return fail('audio/decoder-unreachable', String(error));
  }
}

/** A development server sends the file as it is. */
async function unpacked(file: Blob): Promise<Uint8Array> {
  const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  const isPacked = first === 0x1f && second === 0x8b;
  const whole = isPacked
    ? new Response(file.stream().pipeThrough(new DecompressionStream('gzip')))
    : new Response(file);
  return new Uint8Array(await whole.arrayBuffer());
}
