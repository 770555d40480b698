import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright';
import type { Row } from './figures.ts';
import { serve } from './pages.ts';

/**
 * Bytes that the built app fetches before a first result is possible, gzipped one by one as a static host would send them
 * (the model's weights hardly shrink). The service worker, which stores the rest for later, is left out.
 * @param folder of the built app
 */
export async function measureFirstVisit(browser: Browser, folder: string): Promise<Row[]> {
  const site = await serve(folder);
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  const sizes = new Map<string, Promise<number>>();
  context.on('response', (response) => {
    sizes.set(
      response.url(),
      response.body().then(
        (body) => gzipSync(body, { level: 9 }).length,
        () => 0,
      ),
    );
  });
  await page.goto(`${site.url}?backend=wasm`);
  await page.waitForResponse((response) => response.url().endsWith('weights.bin'));
  await page.waitForLoadState('networkidle');
  const bytes = (await Promise.all(sizes.values())).reduce((a, b) => a + b, 0);
  await context.close();
  site.close();
  return [{ name: 'First visit, compressed', value: bytes / 1e6, unit: `MB in ${sizes.size} files`, target: '2 MB' }];
}
