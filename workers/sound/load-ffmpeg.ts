import { nBytes, url } from '@ffmpeg/core/wasm?packed';
import { fail, ok, type Result } from '#core/errors.ts';
import type { LoadProgress } from '#core/protocol.ts';
import { createRenewal, startFfmpeg, type Ffmpeg } from './ffmpeg.ts';

const renewed = createRenewal();
let compiled: WebAssembly.Module | null = null;

/**
 * Provides ffmpeg, which is loaded once per worker. Its WebAssembly comes from the app's origin, and the service worker stores it.
 * @returns `audio/decoder-unreachable` if it cannot be downloaded
 */
export function loadFfmpeg(onProgress: (progress: LoadProgress) => void): Promise<Result<Ffmpeg>> {
  return renewed(async () => {
    try {
      compiled ??= await WebAssembly.compile(await fetched(onProgress));
      return ok(await startFfmpeg(compiled));
    } catch (error) {
      return fail('audio/decoder-unreachable', error instanceof Error ? error.message : String(error));
    }
  });
}

/** @throws if it cannot be downloaded */
async function fetched(onProgress: (progress: LoadProgress) => void): Promise<Uint8Array<ArrayBuffer>> {
  onProgress({ loadedBytes: 0, totalBytes: nBytes });
  const response = await fetch(url);
  if (!response.ok || !response.body) throw new Error(String(response.status));
  let loadedBytes = 0;
  const counted = response.body.pipeThrough(
    new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform(chunk, controller) {
        loadedBytes += chunk.length;
        onProgress({ loadedBytes: Math.min(loadedBytes, nBytes), totalBytes: nBytes });
        controller.enqueue(chunk);
      },
    }),
  );
  return unpacked(await new Response(counted).blob());
}

/** A development server sends the file uncompressed. */
async function unpacked(file: Blob): Promise<Uint8Array<ArrayBuffer>> {
  const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  const isPacked = first === 0x1f && second === 0x8b;
  const whole = isPacked
    ? new Response(file.stream().pipeThrough(new DecompressionStream('gzip')))
    : new Response(file);
  return new Uint8Array(await whole.arrayBuffer());
}
