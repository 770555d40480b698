import type { Page } from '@playwright/test';
import {
  choose,
  desktop,
  everyPage,
  expect,
  expectAccessible,
  file,
  german,
  phone,
  spokenFile,
  test,
  visit,
  words,
} from './world.ts';

const { live, files, settings, common } = words;

/**
 * The page as it stands, on a phone and on a desktop, light and dark: axe finds nothing, and nothing sticks out sideways.
 * @param alike selector of what looks like its neighbours and need not be judged by itself
 */
async function expectGoodEverywhere(page: Page, alike?: string): Promise<void> {
  for (const viewport of [phone, desktop]) {
    await page.setViewportSize(viewport);
    // Charts take a new width a moment after the page does.
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth), {
        message: `wider than a screen of ${viewport.width} pixels`,
      })
      .toBeLessThanOrEqual(0);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await expectAccessible(page, alike);
    }
  }
}

for (const path of everyPage) {
  test(`axe finds nothing on ${path} as it opens`, async ({ page }) => {
    await visit(page, path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectGoodEverywhere(page);
  });
}

test('axe finds nothing on the colours for colour blindness, nor in German', async ({ page }) => {
  await page.addInitScript(() =>
    localStorage.setItem('undertone.settings', '{"palette":"safe","language":"de","unsureBelow":0.5}'),
  );
  await visit(page);
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await expectGoodEverywhere(page);
  await page.getByRole('button', { name: german.common.settings }).click();
  await expect(page.getByRole('heading', { name: german.settings.title })).toBeVisible();
  await page.getByRole('button', { name: german.settings.erase.button }).click();
  await expectGoodEverywhere(page);
});

test('axe finds nothing on About with everything open', async ({ page }) => {
  await visit(page, '/about');
  await expect(page.getByText(words.about.device.notReady)).toBeHidden();
  const closed = page.locator('main details:not([open]) > summary');
  // What is opened may hold more that is closed.
  while ((await closed.count()) > 0) await closed.first().click();
  await page.getByRole('button', { name: words.about.device.diagnostics.make }).click();
  await expect(page.getByRole('textbox', { name: words.about.device.diagnostics.label })).toBeVisible();
  // The model's reports have some hundred rows, of which axe takes a minute to tell each cell's contrast.
  await expectGoodEverywhere(page, 'tbody tr:nth-child(n + 4)');
});

test('axe finds nothing while listening, in the summary, and in the settings', async ({ page }) => {
  await visit(page);
  await page.getByRole('button', { name: live.start }).click();
  await expect(page.getByText(live.hearing)).toBeHidden();
  await expectGoodEverywhere(page);
  await page.getByRole('button', { name: live.stop }).click();
  await expect(page.getByRole('heading', { name: live.summary.title })).toBeVisible();
  await expectGoodEverywhere(page);
  await page.getByRole('button', { name: common.settings }).click();
  await expect(page.getByRole('heading', { name: settings.title })).toBeVisible();
  await expectGoodEverywhere(page);
});

test('axe finds nothing on an analysed file', async ({ page }) => {
  await visit(page, '/files');
  await choose(page, [spokenFile('talk.wav', 6)]);
  await expect(page.getByText(files.overallAnswer, { exact: true })).toBeVisible();
  await expectGoodEverywhere(page);
});

test('axe finds nothing on a queue with a bad file in it', async ({ page }) => {
  await visit(page, '/files');
  await choose(page, [spokenFile('talk.wav', 3), file('empty.wav', Buffer.alloc(0))]);
  await expect(page.getByText(files.done(2, 2)).first()).toBeVisible();
  await expectGoodEverywhere(page);
});

test('axe finds nothing on a notice about the microphone', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('made by a test', 'NotFoundError'));
  });
  await visit(page);
  await page.getByRole('button', { name: live.start }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await expectGoodEverywhere(page);
});
