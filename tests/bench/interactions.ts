import type { Browser, Page } from 'playwright';
import { en } from '#app/words/en.ts';
import { speech48k, wav } from './sounds.ts';
import { quantile, type Row } from './figures.ts';
import { serve } from './pages.ts';

/** Duration of each click and key press until the next frame, in milliseconds. INP is computed from these. */
async function collect(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const durations: number[] = [];
    Object.assign(globalThis, { durations });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as PerformanceEventTiming[])
        if ((entry as unknown as { interactionId: number }).interactionId > 0) durations.push(entry.duration);
    }).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit);
  });
}

/**
 * Runs a scripted session on the pages of the built app, and measures the time from an interaction to the next frame.
 * Browsers do not report interactions shorter than 16 ms (one frame), so the result covers only slow ones.
 * @param folder of the built app
 */
export async function measureInteractions(browser: Browser, folder: string): Promise<Row[]> {
  const site = await serve(folder);
  const context = await browser.newContext({ serviceWorkers: 'block', permissions: ['microphone'] });
  const page = await context.newPage();
  await collect(page);
  await page.goto(`${site.url}?backend=wasm`);
  await page.locator('main:not([inert])').waitFor();
  await useSettings(page);
  await listen(page);
  await openFiles(page);
  await goThroughPages(page);
  await page.waitForTimeout(500);
  const durations = await page.evaluate(() => (globalThis as unknown as { durations: number[] }).durations);
  await context.close();
  site.close();
  return [
    {
      name: 'Interactions: 95th percentile of the time to the next frame, in a scripted session',
      value: quantile(durations, 0.95),
      unit: 'ms',
      target: '100',
    },
    { name: 'Interactions: slowest', value: quantile(durations, 1), unit: 'ms' },
    { name: 'Interactions: number that took a frame or longer', value: durations.length, unit: '' },
  ];
}

async function useSettings(page: Page): Promise<void> {
  const said = en.settings;
  await page.getByRole('button', { name: en.common.settings }).click();
  for (const name of [said.labelSet.five, said.labelSet.eight, said.smoothing.quick, said.theme.dark, said.theme.light])
    await page.getByRole('radio', { name, exact: true }).check();
  await page.getByRole('radio', { name: said.palette.safe }).check();
  await page.keyboard.press('Escape');
}

async function listen(page: Page): Promise<void> {
  await page.getByRole('button', { name: en.live.start }).click();
  await page.getByRole('button', { name: en.live.stop }).waitFor();
  await page.getByText(en.live.heard.waiting.answer).waitFor({ state: 'hidden' });
  await page.getByText(en.live.details, { exact: true }).click();
  await page.getByRole('button', { name: en.common.settings }).click();
  await page.getByRole('radio', { name: en.settings.labelSet.five }).check();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: en.live.stop }).click();
  await page.getByRole('heading', { name: en.live.summary.title }).waitFor();
  await page.getByText(en.common.asTable).first().click();
}

async function openFiles(page: Page): Promise<void> {
  await page.getByRole('link', { name: en.common.pages.files, exact: true }).click();
  const buffer = Buffer.from(wav(await speech48k(60), 48_000));
  await page
    .locator('input[type=file]:has(+ input[webkitdirectory])')
    .setInputFiles([{ name: 'a.wav', mimeType: 'audio/wav', buffer }]);
  await page.getByText(en.files.overallAnswer, { exact: true }).waitFor();
  const seek = page.getByRole('slider', { name: en.files.seek }).first();
  await seek.focus();
  for (const key of ['ArrowRight', 'ArrowRight', 'PageDown', 'End', 'Home', ' ', ' ']) await page.keyboard.press(key);
  await page.getByRole('button', { name: en.files.zoomIn }).first().click();
  await page.getByRole('button', { name: en.files.zoomOut }).first().click();
  await page.getByRole('button', { name: en.exports.button }).first().click();
  await page.keyboard.press('Escape');
}

async function goThroughPages(page: Page): Promise<void> {
  const links = page.getByRole('navigation', { name: en.common.navigation }).getByRole('link');
  for (let i = 0; i < (await links.count()); i++) {
    await links.nth(i).click();
    await page.getByRole('heading', { level: 1 }).waitFor();
  }
}
