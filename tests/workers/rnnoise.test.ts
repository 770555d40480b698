import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { afterEach, expect, it, vi } from 'vitest';
import { createSuppressors } from '#workers/rnnoise.ts';

const wasm = await readFile(
  createRequire(import.meta.url).resolve('@sapphi-red/web-noise-suppressor/rnnoise_simd.wasm'),
);

afterEach(() => {
  vi.unstubAllGlobals();
});

/** Calls until the result is no longer pending. */
async function answerOf(make: ReturnType<typeof createSuppressors>) {
  let answer = make();
  while (answer instanceof Promise) {
    await answer;
    answer = make();
  }
  return answer;
}

it('RNNoise is downloaded once, on first use', async () => {
  const fetched = vi.fn(() => Promise.resolve(new Response(wasm)));
  vi.stubGlobal('fetch', fetched);
  const make = createSuppressors('rnnoise.wasm');
  expect(fetched).not.toHaveBeenCalled();
  const [first, second] = [await answerOf(make), await answerOf(make)];
  expect(first?.process(new Float32Array(480))).toBeGreaterThanOrEqual(0);
  expect(second).not.toBe(first);
  expect(fetched).toHaveBeenCalledOnce();
  first?.dispose();
  second?.dispose();
});

it.each([
  ['missing', () => Promise.resolve(new Response(null, { status: 404 }))],
  ['unreachable', () => Promise.reject(new TypeError('offline'))],
])('if RNNoise is %s, the current sound gets none, and the next one tries again', async (_, answer) => {
  vi.stubGlobal('fetch', answer);
  const make = createSuppressors('rnnoise.wasm');
  expect(await answerOf(make)).toBeNull();
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(wasm)));
  const suppressor = await answerOf(make);
  expect(suppressor).not.toBeNull();
  suppressor?.dispose();
});
