import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { median, quantile, type Row } from './figures.ts';
import type { HourBench } from './hour-page/main.ts';
import { buildPage, serve } from './pages.ts';

declare const hourBench: HourBench;

/** Keys for browsing a long recording. */
const keys = [
  '+',
  '+',
  '+',
  'Shift+ArrowRight',
  'ArrowRight',
  'n',
  '+',
  'p',
  'PageUp',
  '-',
  'Shift+ArrowLeft',
  '0',
  'l',
];

/** Measures how smoothly an hour with two thousand segments opens, zooms and scrolls. */
export async function measureHour(browser: Browser): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'undertone-hour-'));
  await buildPage(folder, {
    page: 'hour-page',
    plugins: [svelte({ configFile: false, compilerOptions: { runes: true } })],
  });
  const site = await serve(folder);
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  try {
    await page.goto(site.url);
    await page.waitForFunction(() => 'hourBench' in globalThis);
    return await measurePage(page);
  } finally {
    await context.close();
    site.close();
    await rm(folder, { recursive: true });
  }
}

async function measurePage(page: Page): Promise<Row[]> {
  const session = await page.context().newCDPSession(page);
  // Uses the main thread's processor time, which other processes affect less.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const spentMs = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN);
  };
  const costOf = async (act: () => Promise<unknown>): Promise<number> => {
    const beforeMs = await spentMs();
    await act();
    await page.evaluate(() => hourBench.painted());
    return (await spentMs()) - beforeMs;
  };
  const costs = async (times: number, act: (i: number) => Promise<unknown>): Promise<number[]> => {
    const found: number[] = [];
    for (let i = 0; i < times; i++) found.push(await costOf(() => act(i)));
    return found;
  };

  let nSegments = 0;
  const opened = await costOf(async () => (nSegments = await page.evaluate(() => hourBench.open())));
  const rows = await page.evaluate(() => document.querySelectorAll('tbody tr').length);
  await page.locator('[role=slider]').first().focus();
  const pressed = await costs(3 * keys.length, (i) => page.keyboard.press(keys[i % keys.length] ?? '0'));
  const wheeled = await costs(60, (i) => page.evaluate((n) => hourBench.wheel(n), i));
  const scrolled = await costs(60, (i) => page.evaluate((n) => hourBench.scroll(n), i));
  const name = `Chromium: an hour with ${nSegments} segments`;
  return [
    { name: `${name}, open`, value: opened, unit: 'ms' },
    { name: `${name}, table rows in the DOM`, value: rows, unit: '' },
    { name: `${name}, key press, 95th percentile`, value: quantile(pressed, 0.95), unit: 'ms', target: '100' },
    { name: `${name}, mouse wheel, median`, value: median(wheeled), unit: 'ms' },
    { name: `${name}, mouse wheel, 95th percentile`, value: quantile(wheeled, 0.95), unit: 'ms' },
    { name: `${name}, table scroll, 95th percentile`, value: quantile(scrolled, 0.95), unit: 'ms' },
  ];
}
