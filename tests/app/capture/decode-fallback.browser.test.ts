import { expect, it } from 'vitest';
import { decodeOnPage } from '#app/capture/decode-fallback.ts';
import { voice, wav } from '../../workers/made-up.ts';

it('decodes in the page what the worker could not decode', async () => {
  const decoded = await decodeOnPage(wav(voice(1, 48_000), 48_000));
  if (!decoded.ok) throw new Error(decoded.error.code);
  expect(decoded.value.sampleRateHz).toBe(48_000);
  expect(decoded.value.channels).toEqual([voice(1, 48_000)]);
});

it('reports sound that the page cannot decode either', async () => {
  const decoded = await decodeOnPage(new Blob(['no sound']));
  expect(decoded.ok ? null : decoded.error.code).toBe('audio/unsupported-codec');
});
