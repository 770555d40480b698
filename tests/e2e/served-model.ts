import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';

const models = new URL('../../static/models/', import.meta.url);

interface Tensor {
  name: string;
  shape: number[];
  offset: number;
}

/** Whether the served model has re-centring means. */
export type Means = 'made up' | 'none';

/**
 * Serves the shipped model without re-centring means, or with made-up ones under a new checksum. The made-up means are far
 * enough from any voice for re-centring to change results.
 */
export async function serveModel(page: Page, meansAre: Means): Promise<void> {
  const { id } = JSON.parse(readFileSync(new URL('current.json', models), 'utf8')) as { id: string };
  const folder = new URL(`${id}/`, models);
  const manifest = JSON.parse(readFileSync(new URL('manifest.json', folder), 'utf8')) as {
    calibration: { temperature: number };
    recentring?: unknown;
    weights: { file: string; bytes: number; sha256: string; tensors: Tensor[] };
  };
  const { weights } = manifest;
  const nPooled = weights.tensors.find(({ name }) => name === 'embedding.kernel')?.shape[0] ?? 0;
  const start = weights.bytes;
  const kept = weights.tensors.filter(({ name }) => !name.startsWith('recentring.'));
  const added = ['recentring.neutral', 'recentring.overall'].map((name): Tensor => ({
    name,
    shape: [nPooled],
    offset: start,
  }));
  // 0x3400 is 0.25 in half precision.
  const values = Buffer.from(Uint16Array.from({ length: nPooled }, (_, i) => (i % 3 === 0 ? 0x3400 : 0)).buffer);
  const bytes = Buffer.concat([readFileSync(new URL(weights.file, folder)), values]);
  const rule = { strength: 1, prior: 4, calibration: manifest.calibration };
  const changed = {
    ...manifest,
    recentring: { baseline: rule, running: rule },
    weights: {
      ...weights,
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      tensors: [...kept, ...added],
    },
  };
  const context = page.context();
  // JSON omits undefined properties.
  const json = meansAre === 'made up' ? changed : { ...manifest, recentring: undefined };
  await context.route(`**/models/${id}/manifest.json*`, (route) => route.fulfill({ json }));
  if (meansAre === 'none') return;
  await context.route(`**/models/${id}/${weights.file}*`, (route) => route.fulfill({ body: bytes }));
}
