import { choose, expect, follow, spokenFile, test, visit, words, expectReadyOffline } from './world.ts';

const { settings, common, files, live } = words;

test('settings apply immediately, also to results on display, and persist across visits', async ({ page }) => {
  await visit(page, '/files');
  await choose(page, [spokenFile('talk.wav', 4)]);
  await expect(page.getByText(files.overallAnswer, { exact: true })).toBeVisible();
  await page.getByRole('button', { name: common.settings }).click();
  await page.getByRole('radio', { name: settings.palette.safe }).check();
  await page.getByRole('radio', { name: settings.theme.dark }).check();
  await page.getByRole('radio', { name: settings.labelSet.five }).check();
  await page.getByRole('radio', { name: settings.unsure.own }).check();
  await page.getByRole('slider', { name: settings.unsure.slider }).fill('95');
  await page.getByRole('button', { name: common.close }).click();
  await expect(
    page
      .getByRole('main')
      .getByText(/^between /)
      .first(),
  ).toBeVisible();
  const root = page.locator('html');
  await expect(root).toHaveAttribute('data-palette', 'safe');
  const known = page.getByRole('region', { name: live.knows }).getByRole('listitem');
  await follow(page, '/');
  await expect(known).toHaveCount(5);
  await page.reload();
  await expect(root).toHaveAttribute('data-theme', 'dark');
  await expect(root).toHaveAttribute('data-palette', 'safe');
  await expect(known).toHaveCount(5);
});

test('what is chosen has a thicker edge where the person forces colours, which take its fill away', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await visit(page);
  await page.getByRole('button', { name: common.settings }).click();
  const edgeOf = (name: string) =>
    page
      .getByRole('radio', { name, exact: true })
      .evaluate((radio) => parseFloat(getComputedStyle(radio.nextElementSibling!).borderTopWidth));
  expect(await edgeOf(settings.labelSet.eight)).toBeGreaterThan(await edgeOf(settings.labelSet.five));
});

test.describe('with the app cached on the device', () => {
  test.use({ serviceWorkers: 'allow' });

  test('erasing asks for confirmation and leaves nothing in the browser', async ({ page, context }) => {
    const kept = () =>
      page.evaluate(async () => ({
        databases: (await indexedDB.databases()).map(({ name }) => name),
        caches: await caches.keys(),
        workers: (await navigator.serviceWorker.getRegistrations()).length,
        local: Object.keys(localStorage),
        session: Object.keys(sessionStorage).filter((key) => key.includes('undertone')),
      }));
    await visit(page, '/files');
    await expectReadyOffline(page);
    await choose(page, [spokenFile('talk.wav', 4)]);
    await expect(page.getByText(files.overallAnswer, { exact: true })).toBeVisible();
    await page.getByRole('button', { name: common.settings }).click();
    await page.getByRole('radio', { name: settings.theme.dark }).check();
    await expect.poll(async () => (await kept()).local).toContain('undertone.settings');
    expect(await kept()).toMatchObject({ workers: 1 });
    expect((await kept()).caches).not.toEqual([]);

    await page.getByRole('button', { name: settings.erase.button }).click();
    await expect(page.getByText(settings.erase.ask)).toBeVisible();
    await page.getByRole('button', { name: settings.erase.cancel }).click();
    expect((await kept()).local).toContain('undertone.settings');

    await page.getByRole('button', { name: settings.erase.button }).click();
    await page.getByRole('button', { name: settings.erase.sure }).click();
    await expect(page.getByText(settings.erase.doneNote)).toBeVisible();
    expect(await kept()).toEqual({ databases: [], caches: [], workers: 0, local: [], session: [] });
    expect(await context.cookies()).toEqual([]);

    await page.getByRole('button', { name: settings.erase.again }).click();
    await expect(page.getByRole('button', { name: live.start })).toBeVisible();
    await expect(page.locator('html')).not.toHaveAttribute('data-theme', 'dark');
  });
});
