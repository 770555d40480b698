/// <reference path="../../../workers/ffmpeg-core.d.ts" />
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fail, ok, type Result } from '#core/errors.ts';
import { createRenewal, startFfmpeg, type Ffmpeg } from '#workers/sound/ffmpeg.ts';

const renewed = createRenewal();
let compiled: WebAssembly.Module | null = null;

/** Loads ffmpeg in WebAssembly. @returns `audio/unsupported-codec` if it does not start */
export function loadFfmpeg(): Promise<Result<Ffmpeg>> {
  return renewed(async () => {
    try {
      // The build for workers needs these two globals when it is loaded.
      const worker = globalThis as { self?: unknown; location?: unknown };
      worker.self ??= globalThis;
      worker.location ??= { href: import.meta.url };
      const path = createRequire(import.meta.url).resolve('@ffmpeg/core/wasm');
      compiled ??= await WebAssembly.compile(await readFile(path));
      return ok(await startFfmpeg(compiled));
    } catch (error) {
      return fail('audio/unsupported-codec', String(error));
    }
  });
}
