import type { Browser } from 'playwright';
import { quantile, type Row } from './figures.ts';
import { serve } from './pages.ts';

const listenedMs = 15_000;

/**
 * Long tasks on the main thread while the built app listens to the browser's fake microphone. Without a graphics card, the
 * browser draws on the same cores, so this is a worst case.
 * @param folder of the built app
 */
export async function measureListening(browser: Browser, folder: string): Promise<Row[]> {
  const site = await serve(folder);
  const context = await browser.newContext({ serviceWorkers: 'block', permissions: ['microphone'] });
  const page = await context.newPage();
  await page.goto(`${site.url}?backend=wasm`);
  await page.locator('main:not([inert])').waitFor();
  await page.getByRole('button', { name: 'Start listening' }).click();
  await page.getByRole('button', { name: 'Stop' }).waitFor();
  const tasksMs = await page.evaluate(async (forMs) => {
    const found: number[] = [];
    const observer = new PerformanceObserver((list) => found.push(...list.getEntries().map((e) => e.duration)));
    observer.observe({ type: 'longtask' });
    await new Promise((resolve) => setTimeout(resolve, forMs));
    observer.disconnect();
    return found;
  }, listenedMs);
  await context.close();
  site.close();
  return [
    { name: 'Listening: main-thread tasks over 50 ms in 15 s', value: tasksMs.length, unit: '', target: '0' },
    { name: 'Listening: longest of these tasks', value: tasksMs.length > 0 ? quantile(tasksMs, 1) : 0, unit: 'ms' },
  ];
}
