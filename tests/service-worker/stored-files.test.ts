import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import svelteConfig from '../../svelte.config.js';

const { id, accurate } = JSON.parse(
  readFileSync(new URL('../../static/models/current.json', import.meta.url), 'utf8'),
) as { id: string; accurate: string };

it('stores the light model with the app, but neither the accurate model nor the baselines', () => {
  const isStored = svelteConfig.kit?.serviceWorker?.files;
  const files = [`${id}/weights.bin`, `${id}/baselines.bin`, `${accurate}/manifest.json`, `${accurate}/weights.bin`];
  expect(files.map((file) => isStored?.(`models/${file}`))).toEqual([true, false, false, false]);
});
