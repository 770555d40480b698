import type { Page } from '@playwright/test';
import { choose, desktop, everyPage, expect, follow, phone, spokenFile, tablet, test, visit, words } from './world.ts';

const { common, settings, files, about } = words;

// Half size shows layout and colour without the details of fonts: small, and the same on every machine.
test.use({ deviceScaleFactor: 0.5 });

/**
 * Compares the top of the page at three widths, one of them dark. Colours depend only on the theme, and layout only on the
 * width.
 */
async function expectLooks(page: Page, name: string): Promise<void> {
  await expect(page.getByRole('region', { name: common.engine.loading })).toHaveCount(0);
  await page.evaluate(() => document.fonts.ready);
  for (const [viewport, colorScheme] of [
    [phone, 'light'],
    [tablet, 'dark'],
    [desktop, 'light'],
  ] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize(viewport);
    const picture = `${name}-${viewport.width}-${colorScheme}.png`;
    // Timings on this machine are not part of the design.
    const mask = [page.getByRole('region', { name: about.device.title })];
    // After a resize, the browser sometimes produces no screenshot until asked again.
    await expect(async () => {
      await expect(page).toHaveScreenshot(picture, { mask, timeout: 60_000 });
    }).toPass({ timeout: 300_000 });
  }
}

test('every page and the settings match their approved screenshots', async ({ page }) => {
  await visit(page);
  for (const path of everyPage) {
    await follow(page, path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectLooks(page, path === '/' ? 'live' : path.slice(1));
  }
  await follow(page, '/');
  await page.getByRole('button', { name: common.settings }).click();
  await expect(page.getByRole('dialog', { name: settings.title })).toBeVisible();
  await expectLooks(page, 'settings');
});

test('an analysed file matches its approved screenshots', async ({ page }) => {
  await visit(page, '/files');
  await choose(page, [spokenFile('talk.wav', 6)]);
  await expect(page.getByText(files.overallAnswer, { exact: true })).toBeVisible();
  await expectLooks(page, 'file');
});
