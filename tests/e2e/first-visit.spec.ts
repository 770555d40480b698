import type { Route } from '@playwright/test';
import { choose, everyPage, expect, spokenFile, test, visit, words, openLab } from './world.ts';

const { live, common, failures, files } = words;
const weights = '**/models/*/weights.bin';

test('the page is usable before the model has loaded', async ({ page }) => {
  const held: Route[] = [];
  await page.route(weights, (route) => void held.push(route));
  await visit(page);
  await expect(page.getByRole('button', { name: live.start })).toBeVisible();
  await page.getByRole('link', { name: common.pages.files }).click();
  await choose(page, [spokenFile()]);
  await expect(page.getByText('talk.wav').first()).toBeVisible();
  await expect.poll(() => held.length).toBeGreaterThan(0);
  await page.unroute(weights); // Releases the held requests.
  await expect(page.getByText(files.overallAnswer, { exact: true })).toBeVisible();
});

const missing = [
  ['is missing from the server', (route: Route) => route.fulfill({ status: 404 }), 'model/missing'],
  [
    'cannot be downloaded without a network',
    (route: Route) => route.abort('connectionreset'),
    'app/offline-first-visit',
  ],
] as const;
for (const [what, answer, code] of missing) {
  test(`a model that ${what} is reported, and retrying downloads it`, async ({ page }) => {
    await page.route(weights, answer);
    await visit(page);
    await expect(page.getByRole('alert').first()).toContainText(failures[code].title);
    await page.unroute(weights);
    await page.getByRole('button', { name: common.retry }).first().click();
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
}

test('a model damaged in transit is rejected by its checksum', async ({ page }) => {
  await page.route(weights, async (route) => {
    const body = await (await route.fetch()).body();
    body[100] = (body[100] ?? 0) ^ 0xff;
    await route.fulfill({ body, contentType: 'application/octet-stream' });
  });
  await visit(page);
  await expect(page.getByRole('alert').first()).toContainText(failures['model/corrupt'].title);
});

test.describe('before hydration', () => {
  test.use({ javaScriptEnabled: false });

  test('controls are inert, and only links and the Lab menu work', async ({ page }) => {
    for (const path of everyPage) {
      await page.goto(path);
      await openLab(page, common.pages.voice);
      await expect(page).toHaveURL(/voice$/);
      await page.goto(path);
      const controls = page.locator('button:not([popovertarget]), input, select, textarea');
      expect(await controls.count()).toBeGreaterThan(0);
      expect(await controls.evaluateAll((all) => all.filter((one) => !one.closest('[inert]')).length)).toBe(0);
    }
  });
});
