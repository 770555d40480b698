import createCore from '@ffmpeg/core';
import wasmUrl from '@ffmpeg/core/wasm?url';
import { fail, ok, type Result } from '#core/errors.ts';
import type { LoadProgress } from '#core/protocol.ts';
import type { Ffmpeg } from './ffmpeg.ts';

/** Bytes of its WebAssembly: servers that compress it do not tell. */
const totalBytes = 32_232_419;

let started: Ffmpeg | null = null;

/**
 * Starts ffmpeg, once per worker; its WebAssembly comes from the app's own origin, and is kept on the device by the service worker.
 * @returns `audio/decoder-unreachable` where it cannot be fetched
 */
export async function loadFfmpeg(onProgress: (progress: LoadProgress) => void): Promise<Result<Ffmpeg>> {
  if (started) return ok(started);
  onProgress({ loadedBytes: 0, totalBytes });
  try {
    const response = await fetch(wasmUrl);
    if (!response.ok || !response.body) return fail('audio/decoder-unreachable', String(response.status));
    let loadedBytes = 0;
    const counted = response.body.pipeThrough(
      new TransformStream<Uint8Array, Uint8Array>({
        transform(chunk, controller) {
          loadedBytes += chunk.length;
          onProgress({ loadedBytes, totalBytes });
          controller.enqueue(chunk);
        },
      }),
    );
    const wasmBinary = new Uint8Array(await new Response(counted).arrayBuffer());
    const made = await createCore({ wasmBinary });
    started = made;
    return ok(made);
  } catch (error) {
    return fail('audio/decoder-unreachable', String(error));
  }
}
