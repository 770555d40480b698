import { choose, desktop, expect, expectAccessible, phone, spokenFile, test, visit, words } from './world.ts';

const { live, files, settings, common } = words;

for (const [width, viewport] of Object.entries({ phone, desktop })) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`on a ${width} screen, ${colorScheme}`, () => {
      test.use({ viewport, colorScheme });

      test('axe finds nothing on the pages as they open, and nothing sticks out sideways', async ({ page }) => {
        for (const path of ['/', '/files', '/about']) {
          await visit(page, path);
          await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
          await expectAccessible(page);
          const overhang = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          expect(overhang, `${path} is wider than the screen`).toBeLessThanOrEqual(0);
        }
      });

      test('axe finds nothing while listening, in the summary, and in the settings', async ({ page }) => {
        await visit(page);
        await page.getByRole('button', { name: live.start }).click();
        await expect(page.getByText(live.hearing)).toBeHidden({ timeout: 60_000 });
        await expectAccessible(page);
        await page.getByRole('button', { name: live.stop }).click();
        await expect(page.getByRole('heading', { name: live.summary.title })).toBeVisible();
        await expectAccessible(page);
        await page.getByRole('button', { name: common.settings }).click();
        await expect(page.getByRole('heading', { name: settings.title })).toBeVisible();
        await expectAccessible(page);
      });

      test('axe finds nothing on an analysed file and on a queue with a bad one', async ({ page }) => {
        await visit(page, '/files');
        await choose(page, [spokenFile('talk.wav', 6)]);
        await expect(page.getByText(files.overallAnswer, { exact: true })).toBeVisible({ timeout: 60_000 });
        await expectAccessible(page);
        await visit(page, '/files');
        await choose(page, [
          spokenFile('talk.wav', 3),
          { name: 'empty.wav', mimeType: 'audio/wav', buffer: Buffer.alloc(0) },
        ]);
        await expect(page.getByText(files.done(2, 2)).first()).toBeVisible({ timeout: 60_000 });
        await expectAccessible(page);
      });
    });
  }
}
