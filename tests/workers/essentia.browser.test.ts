import { afterEach, expect, it, vi } from 'vitest';
import { loadEssentia } from '#workers/essentia.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

it.each([
  ['missing', () => new Response(null, { status: 404 }), /answered 404/],
  ['empty', () => new Response(new ArrayBuffer(0)), /BufferSource argument is empty|expected magic/],
  ['damaged', () => new Response('\0asm but not really'), /expected version/],
  ['another module', () => new Response(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)), /./],
])('loading essentia rejects if its file is %s, and works when retried', async (_, answer, words) => {
  vi.stubGlobal('fetch', () => Promise.resolve(answer()));
  await expect(loadEssentia()).rejects.toThrow(words);
  vi.unstubAllGlobals();
  const essentia = await loadEssentia();
  expect(essentia.version).toMatch(/^2\.1/);
  essentia.delete();
});

it('loading essentia works without a content type', async () => {
  const real = fetch;
  vi.stubGlobal('fetch', async (url: string) => new Response(await (await real(url)).arrayBuffer()));
  const essentia = await loadEssentia();
  expect(essentia.version).toMatch(/^2\.1/);
  essentia.delete();
});
