/// <reference path="../../../workers/ffmpeg-core.d.ts" />
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fail, ok, type Result } from '#core/errors.ts';
import type { Ffmpeg } from '#workers/sound/ffmpeg.ts';

let started: Promise<Result<Ffmpeg>> | null = null;

/** Starts ffmpeg in WebAssembly, once per process. @returns `audio/unsupported-codec` where it does not start */
export function loadFfmpeg(): Promise<Result<Ffmpeg>> {
  started ??= start();
  return started;
}

async function start(): Promise<Result<Ffmpeg>> {
  try {
    // It was built for workers and asks for these two when it is loaded.
    const worker = globalThis as { self?: unknown; location?: unknown };
    worker.self ??= globalThis;
    worker.location ??= { href: import.meta.url };
    const { default: create } = await import('@ffmpeg/core');
    const path = createRequire(import.meta.url).resolve('@ffmpeg/core/wasm');
    return ok(await create({ wasmBinary: await readFile(path) }));
  } catch (error) {
    return fail('audio/unsupported-codec', String(error));
  }
}
