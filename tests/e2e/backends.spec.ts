import { choose, expect, spokenFile, test, visit, words } from './world.ts';

const { files, settings } = words;

for (const backend of ['webgl', 'webgpu'] as const) {
  test(`analyses a recording on ${settings.backend[backend]}, and About names the backend`, async ({ page }) => {
    await visit(page, '/files', backend);
    await choose(page, [spokenFile('short.wav', 3)]);
    await expect(page.getByText(files.overallAnswer, { exact: true })).toBeVisible();
    await page.getByRole('link', { name: words.common.pages.about }).click();
    const inUse = page.locator('dl > div').filter({ has: page.getByText(words.about.device.backend, { exact: true }) });
    await expect(inUse).toContainText(settings.backend[backend]);
  });
}
