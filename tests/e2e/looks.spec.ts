import type { Page } from '@playwright/test';
import { choose, desktop, everyPage, expect, follow, phone, spokenFile, tablet, test, visit, words } from './world.ts';

const { common, settings, files, about } = words;

// At half size a picture shows what is where and in which colour, and no letter's edge: small, and the same everywhere.
test.use({ deviceScaleFactor: 0.5 });

/**
 * The top of the page as it stands, at three widths, one of them dark: colours hang on the theme and layout on the width,
 * never one on the other.
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
    // How long this machine takes for something is no part of how the page looks.
    const mask = [page.getByRole('region', { name: about.device.title })];
    // A browser that was just resized now and then draws no picture until it is asked again.
    await expect(async () => {
      await expect(page).toHaveScreenshot(picture, { mask, timeout: 60_000 });
    }).toPass({ timeout: 300_000 });
  }
}

test('every page and the settings look as they were approved', async ({ page }) => {
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

test('an analysed file looks as it was approved', async ({ page }) => {
  await visit(page, '/files');
  await choose(page, [spokenFile('talk.wav', 6)]);
  await expect(page.getByText(files.overallAnswer, { exact: true })).toBeVisible();
  await expectLooks(page, 'file');
});
