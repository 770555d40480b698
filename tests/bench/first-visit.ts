import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright';
import type { Row } from './figures.ts';
import { serve } from './pages.ts';

/**
 * Bytes that the built app downloads before a first result is possible, with each file gzipped as by a static host (the
 * model's weights hardly compress). Excludes the service worker, which caches the rest later.
 * @param folder of the built app
 */
export async function measureFirstVisit(browser: Browser, folder: string): Promise<Row[]> {
  const site = await serve(folder);
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  const urls = new Set<string>();
  context.on('request', (request) => urls.add(new URL(request.url()).pathname));
  await page.goto(`${site.url}?backend=wasm`);
  await page.waitForResponse((response) => response.url().endsWith('weights.bin'));
  await page.waitForLoadState('networkidle');
  await context.close();
  site.close();
  // Sizes come from the folder, because responses to workers cannot be read from the browser.
  const sizes = await Promise.all(
    [...urls].map((path) => gzippedBytes(join(folder, path === '/' ? 'index.html' : path))),
  );
  const bytes = sizes.reduce((a, b) => a + b, 0);
  return [{ name: 'First visit, compressed', value: bytes / 1e6, unit: `MB in ${sizes.length} files`, target: '2 MB' }];
}

async function gzippedBytes(path: string): Promise<number> {
  return gzipSync(await readFile(path), { level: 9 }).length;
}
